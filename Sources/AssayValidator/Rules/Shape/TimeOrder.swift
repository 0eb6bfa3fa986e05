import AssayCore

/// A time should not precede the one that it follows from.
enum TimeOrder {
  static let rule = Rule(
    id: .order, levels: .init(.warning),
    demand: "A time does not precede the one that the contract puts before it; both may be equal.",
    reason: """
      A job cannot have succeeded before it was created. Such a pair comes from clocks that \
      disagree, a swapped mapping, or an edited fixture.
      """,
    passing: Example(
      body: """
        {"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00Z",\
        "LastSuccessfulExecutionDate":"2026-03-09T08:30:00Z"}
        """),
    failing: Example(
      body: """
        {"Catalog":"AWS","CreatedAt":"2026-03-09T08:30:00Z",\
        "LastSuccessfulExecutionDate":"2026-03-09T08:29:59Z"}
        """),
    ground: """
      the meaning of CreatedAt and LastSuccessfulExecutionDate, AWS API reference, \
      GetResourceSnapshotJob
      """)

  /// A time that precedes one which it must not precede.
  static func finding(
    _ member: StepInfo, after other: String, earlier: String, actual: String,
    at place: Place, _ setting: Setting
  ) -> Finding {
    place.finding(
      rule.id, level: setting.level(rule, member.levels),
      message: "expected a time not before `\(other)`, `\(earlier)`, got `\(actual)`",
      expected: "not before \(earlier)", actual: actual)
  }
}
