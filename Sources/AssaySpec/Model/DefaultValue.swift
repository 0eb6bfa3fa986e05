/// A default as a model gives it (Smithy 2.0, default trait).
///
/// A document may be the text `12` or the number.
package enum DefaultValue: Hashable, Sendable {
  /// What stands in quotes in JSON.
  case text(String)
  /// A number, `true`, `false`, `null`, `[]` or `{}`, as JSON writes it.
  case literal(String)

  /// Without the quotes.
  package var text: String {
    switch self {
    case .text(let text), .literal(let text): text
    }
  }
}
