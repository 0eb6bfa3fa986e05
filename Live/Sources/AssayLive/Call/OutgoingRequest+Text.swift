import AssayCore
import AssayValidator

extension OutgoingRequest {
  /// The head of the request for people: a line for URL and method, then one a field.
  ///
  /// The values of credentials stand masked, nothing in it acts on a terminal.
  package var shownHead: String {
    let lines = ["\(method) \(Redaction.mask(url: url)) HTTP/1.1"] + fields.map(Self.line)
    return lines.map { Escaping.show($0, limit: .max) }.joined(separator: "\n")
  }

  private static func line(_ field: WireHeader) -> String {
    "\(field.name): \(SecretFields.recorded(field.value, of: field.name.asciiLowercased))"
  }
}
