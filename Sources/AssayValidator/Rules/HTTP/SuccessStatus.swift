import AssayCore

/// A success must be answered with 200.
enum SuccessStatus {
  static let rule = Rule(
    id: .successStatus, levels: .init(.error),
    demand: "A success has the status 200.",
    reason: """
      awsJson knows one status for success. A client that compares with 200 takes 201 for a \
      failure; one that asks for any 2xx hides that the answer came from something else than \
      the service.
      """,
    passing: Example(status: 200),
    failing: Example(status: 201),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol: HTTP binding traits are ignored; AWS API reference, \
      GetResourceSnapshotJob, response syntax
      """)

  /// Whether a success has another status than 200.
  static func isBroken(by status: Int) -> Bool { status != 200 }

  /// A success with another status than 200.
  static func finding(_ status: Int, _ setting: Setting) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: "status",
      message: "expected a success to have status 200, got \(status)", expected: "200",
      actual: "\(status)")
  }
}
