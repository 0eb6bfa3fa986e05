import AssayCore

/// A body must not begin with a byte order mark.
enum ByteOrderMark {
  static let rule = Rule(
    id: .byteOrderMark, levels: .init(.error),
    demand: "The text does not begin with U+FEFF.",
    reason: """
      A writer must not add the mark, and a reader need not skip it: many stop at the first \
      byte with a message that shows nothing wrong. The rest of the body is judged as usual.
      """,
    passing: Example(body: #"{"Catalog":"AWS"}"#),
    failing: Example(body: "\u{FEFF}" + #"{"Catalog":"AWS"}"#),
    ground: "RFC 8259, section 8.1")

  /// A body that begins with U+FEFF.
  static func finding(at site: Site) -> Finding {
    site.finding(rule, message: "a byte order mark (U+FEFF) stands before the text")
  }
}
