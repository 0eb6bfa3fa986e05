import AssayCore

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
