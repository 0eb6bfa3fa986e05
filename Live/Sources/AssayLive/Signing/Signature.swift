import Crypto

/// 32 bytes, written as 64 lower-case hexadecimal digits.
package struct Signature: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ code: HMAC<SHA256>.MAC) {
    bytes = Array(code)
  }

  /// Nil unless the text is 64 digits, `a` to `f` in lower case.
  init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(hex), bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  package var hex: String { Hexadecimal.text(bytes) }
}
