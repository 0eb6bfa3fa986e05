import AssayCore
import AssayEngine

/// A body must be one JSON text by the letter of RFC 8259.
enum InvalidJSON {
  static let rule = Rule(
    id: .invalidJSON, levels: .init(.error),
    demand: "The body is one JSON text in UTF-8, also in members that nobody reads.",
    reason: """
      Parsers differ in what they forgive: NaN, a trailing comma, a leading zero, a raw \
      control character, an unpaired surrogate, text after the document. What one SDK reads \
      another refuses, so a forgiving parser proves nothing.
      """,
    passing: Example(body: #"{"Catalog":"AWS"}"#),
    failing: Example(body: #"{"Catalog":"AWS",}"#),
    ground: "RFC 8259, sections 2 to 8")

  /// A body whose text is not JSON, with the reason and the place.
  static func finding(at site: Site) -> Finding {
    let fault = site.violation.detail
    let actual =
      fault.quotesText && !site.info.isSensitive
      ? Escaping.show(String(site.value.shown.prefix(20))) : nil
    return site.finding(
      rule, message: fault.explanation, actual: actual == "" ? nil : actual, hint: fault.hint)
  }
}
