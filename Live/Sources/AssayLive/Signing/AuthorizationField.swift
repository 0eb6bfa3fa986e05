/// What an `Authorization` field of Signature Version 4 says.
package struct AuthorizationField: Hashable, Sendable {
  package let accessKeyID: String
  package let scope: CredentialScope
  /// Names in lower case, in byte order, each once.
  package let signedHeaders: [String]
  package let signature: Signature

  /// The field's value as SDKs write it.
  var text: String {
    let parts = [
      "Credential=\(accessKeyID)/\(scope.text)",
      "SignedHeaders=\(signedHeaders.joined(separator: ";"))", "Signature=\(signature.hex)",
    ]
    return "\(StringToSign.algorithm) \(parts.joined(separator: ", "))"
  }

  /// One of the three parts, each of which must stand once.
  package enum Part: String, Sendable {
    case credential = "Credential"
    case signedHeaders = "SignedHeaders"
    case signature = "Signature"
  }
}
