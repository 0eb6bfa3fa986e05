import AssayCore
import AssayEngine

/// A timestamp must be written in the format of its shape.
enum TimestampFormat {
  static let rule = Rule(
    id: .timestampFormat, levels: .init(.error),
    demand: "A date-time is RFC 3339 and a real moment; an http-date is IMF-fixdate.",
    reason: """
      A missing zone is read as UTC by one client and as local time by the next; 30 February \
      becomes 2 March or an exception. Seconds are never left out, `T` is never a space, and \
      second 60 exists only where a leap second was.
      """,
    passing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00Z"}"#),
    failing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00"}"#),
    ground: """
      RFC 3339, sections 5.6 and 5.7; RFC 9110, section 5.6.7; Smithy 2.0, timestampFormat \
      trait
      """)

  /// A string that is no timestamp of the member's format.
  static func finding(at site: Site) -> Finding {
    let text = Array((site.value.string ?? "").utf8)
    let isHTTPDate = site.info.isHTTPDate
    let parsed =
      isHTTPDate
      ? HTTPDate.parse(text.span, 0..<text.count) : DateTime.parse(text.span, 0..<text.count)
    let reason: String? = if case .failure(let fault) = parsed { fault.explanation } else { nil }
    let expected = isHTTPDate ? "an HTTP date (IMF-fixdate)" : "an RFC 3339 date-time"
    return site.finding(
      rule,
      message: "expected \(expected), got `\(site.value.shown)`"
        + (reason.map { ": \($0)" } ?? ""),
      expected: isHTTPDate ? "Mon, 02 Jan 2006 15:04:05 GMT" : "2006-01-02T15:04:05Z",
      actual: site.value.shown)
  }
}
