/// Tokens by which a service knows a repeated call (Smithy 2.0, idempotencyToken trait).
package enum IdempotencyToken {
  /// A random UUID (RFC 9562, version 4).
  package static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return make(using: &generator)
  }

  static func make(using generator: inout some RandomNumberGenerator) -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
    var hex = Hexadecimal.text(bytes)[...]
    let groups = [8, 4, 4, 4, 12].map { length in
      defer { hex = hex.dropFirst(length) }
      return String(hex.prefix(length))
    }
    return groups.joined(separator: "-")
  }
}
