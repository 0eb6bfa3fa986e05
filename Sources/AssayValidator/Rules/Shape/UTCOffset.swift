import AssayCore

/// A date-time should be written in UTC with `Z`.
enum UTCOffset {
  static let rule = Rule(
    id: .utcOffset, levels: .init(.note, isStrict: true),
    demand: "A date-time ends in `Z` and not in a numeric offset.",
    reason: """
      Readers should accept an offset, and not all do; writers should not use one. In a \
      request it is an error: the service may refuse it.
      """,
    passing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00Z"}"#),
    failing: Example(body: #"{"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00+00:00"}"#),
    ground: "Smithy 2.0, timestampFormat trait: date-time; RFC 3339, section 5.6")

  /// A time with a numeric offset in place of `Z`.
  static func finding(at site: Site) -> Finding {
    let levels: Rule.Levels = site.part == .request ? .init(.error) : rule.levels
    return site.finding(
      rule, level: site.setting.level(levels, of: rule.id, site.info.levels),
      message: "expected `Z`, got a numeric offset: `\(site.value.shown)`", expected: "Z",
      actual: site.value.shown)
  }
}
