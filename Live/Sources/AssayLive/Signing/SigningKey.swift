import Crypto

/// A key that holds for one scope; neither printing nor mirroring shows it.
struct SigningKey: Sendable {
  private let key: SymmetricKey

  init(secret: String, scope: CredentialScope) {
    let parts = [scope.day, scope.region, scope.service, CredentialScope.end]
    key = parts.reduce(SymmetricKey(data: Array("AWS4\(secret)".utf8))) { key, part in
      SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
    }
  }

  func signature(of text: StringToSign) -> Signature {
    Signature(HMAC<SHA256>.authenticationCode(for: Array(text.text.utf8), using: key))
  }

  /// Compares in a time that does not depend on where the signatures differ.
  func isValid(_ signature: Signature, of text: StringToSign) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      signature.bytes, authenticating: Array(text.text.utf8), using: key)
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { SecretFields.mask }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
