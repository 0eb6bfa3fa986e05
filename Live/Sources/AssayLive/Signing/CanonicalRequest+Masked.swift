import AssayCore

extension CanonicalRequest {
  /// The text as it may be shown: secrets masked, control characters escaped, lines kept.
  package var masked: String {
    let shown = fields.map { "\($0.name):\(SecretFields.show($0.value, of: $0.name))" }
    return text(query: String(Redaction.mask(url: "?\(query)").dropFirst()), fields: shown)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { Escaping.show(String($0), limit: .max) }
      .joined(separator: "\n")
  }
}

extension CanonicalRequest: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String { masked }
  package var debugDescription: String { masked }
  package var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
