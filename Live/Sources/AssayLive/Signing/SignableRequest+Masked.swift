import AssayCore

/// Fields whose values are credentials, or as good as credentials.
enum SecretFields {
  private static let names: Set<String> = [
    "authorization", "cookie", "proxy-authorization", "x-amz-security-token",
  ]

  /// What is shown in place of secrets.
  static let mask = "<secret>"

  /// The value, or what is shown in its place; the name in lower case.
  static func show(_ value: String, of name: String) -> String {
    names.contains(name) ? mask : value
  }
}

extension SignableRequest.Field: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// `Name: value`, a secret value masked.
  package var description: String {
    Escaping.show("\(name): \(SecretFields.show(value, of: canonicalName))", limit: .max)
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror {
    Mirror(
      self, children: ["name": name, "value": SecretFields.show(value, of: canonicalName)])
  }
}
