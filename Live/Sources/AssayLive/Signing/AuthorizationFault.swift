import AssayCore

/// What is wrong with an `Authorization` field.
package enum AuthorizationFault: Error, Hashable, Sendable {
  /// Another scheme, or nil where the field is a single word, which may be a secret.
  case otherScheme(String?)
  /// Text between commas that has no `=`; numbers count from 1.
  case notAPart(number: Int)
  case unknownPart(String)
  case repeatedPart(AuthorizationField.Part)
  case missingPart(AuthorizationField.Part)
  case badCredential(String)
  case badSignedHeaders(String)
  case badSignature
}

extension AuthorizationFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .otherScheme(let name?):
      "expected the scheme `\(StringToSign.algorithm)`, got `\(Escaping.show(name))`"
    case .otherScheme(nil):
      "expected the scheme `\(StringToSign.algorithm)` and its parts"
    case .notAPart(let number): "part \(number) is not of the form `Name=value`"
    case .unknownPart(let name): "unknown part `\(Escaping.show(name))`"
    case .repeatedPart(let part): "`\(part.rawValue)` stands more than once"
    case .missingPart(let part): "`\(part.rawValue)` is missing"
    case .badCredential(let text):
      "expected `Credential=ID/YYYYMMDD/REGION/SERVICE/\(CredentialScope.end)`, "
        + "got `\(Escaping.show(text))`"
    case .badSignedHeaders(let text):
      "expected names in lower case, sorted, each once, separated by `;`, "
        + "got `SignedHeaders=\(Escaping.show(text))`"
    case .badSignature: "`Signature` is not 64 lower-case hexadecimal digits"
    }
  }
}
