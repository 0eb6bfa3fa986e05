import AssayCore

/// A date-time should not be finer than milliseconds.
enum TimestampPrecision {
  static let rule = Rule(
    id: .timestampPrecision, levels: .init(.note),
    demand: "A date-time has at most three digits after the point.",
    reason: """
      Smithy speaks of optional milliseconds. The real service sends up to nine digits; \
      readers cut or round, so a time that is written back may differ from the one that was \
      read.
      """,
    passing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00.123Z"}"#),
    failing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00.123456789Z"}"#),
    ground: "Smithy 2.0, timestampFormat trait: date-time")

  /// A time with more than three digits of fraction.
  static func finding(at site: Site) -> Finding {
    site.finding(
      rule, message: "finer than milliseconds: `\(site.value.shown)`",
      expected: "at most 3 digits of fraction", actual: site.value.shown)
  }
}
