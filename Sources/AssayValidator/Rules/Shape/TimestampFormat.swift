import AssayCore

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
}
