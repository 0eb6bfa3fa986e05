import Crypto

/// The SHA-256 of a body, as 64 lower-case hexadecimal digits.
package struct PayloadHash: Hashable, Sendable {
  package let hex: String

  /// The hash of the bytes as they are sent, content codings included; an empty body has one too.
  package init(of body: [UInt8]) {
    hex = Hexadecimal.text(SHA256.hash(data: body))
  }

  /// Nil unless the text is 64 digits, `a` to `f` in lower case.
  package init?(hex: String) {
    guard Hexadecimal.bytes(hex)?.count == SHA256.byteCount else { return nil }
    self.hex = hex
  }
}
