import AssayCore

/// A member that repeats a request member must have its value.
enum EchoMismatch {
  static let rule = Rule(
    id: .echo, levels: .init(.error),
    demand: "A member that repeats a request member has the value that was sent.",
    reason: """
      The answer is about something else than was asked for: a wrong cache key, a mixed-up \
      pair in a recording, a fixture that was copied and half edited. `1` repeats `1.0`, and a \
      time repeats the same time in another format.
      """,
    passing: Example(body: #"{"Catalog":"AWS"}"#),
    failing: Example(body: #"{"Catalog":"Sandbox"}"#),
    ground: """
      AWS API reference, GetResourceSnapshotJob, response elements: Catalog and Id match the \
      request
      """)

  /// A member that should repeat one of the request and does not.
  static func finding(
    _ member: StepInfo, of request: String, expected: String, actual: String,
    at place: Place, _ setting: Setting
  ) -> Finding {
    place.finding(
      rule.id, level: setting.level(rule, member.levels),
      message: "expected `\(request)` of the request, `\(expected)`, got `\(actual)`",
      expected: expected, actual: actual)
  }
}
