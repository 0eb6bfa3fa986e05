import Crypto

/// What the key signs: date, scope, and the hash of the canonical request.
package struct StringToSign: Hashable, Sendable {
  package let text: String

  /// The name of the algorithm, with which an `Authorization` field begins too.
  static let algorithm = "AWS4-HMAC-SHA256"

  init(_ request: CanonicalRequest, date: SigningDate, scope: CredentialScope) {
    let hash = Hexadecimal.text(SHA256.hash(data: Array(request.text.utf8)))
    text = [Self.algorithm, date.text, scope.text, hash].joined(separator: "\n")
  }
}
