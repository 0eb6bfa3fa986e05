import AssayCore
import AssaySpec

/// An error should have the status of the API reference.
enum StatusAuthority {
  static let rule = Rule(
    id: .statusAuthority, levels: .init(.note, isStrict: true),
    demand: """
      An error has the status that the API reference gives, or else the 400 or 500 of the \
      protocol; of an awsQueryCompatible service, that of the model.
      """,
    reason: """
      For awsJson the `httpError` trait is ignored, yet some servers follow it. Such a status, \
      or one that was only observed, is accepted; a client that compares with the published \
      one still misses it.
      """,
    passing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 404),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, httpError trait; AWS API reference, \
      GetResourceSnapshotJob, errors
      """)

  /// Whether a status is not the one of the first authority.
  static func isBroken(by status: Int, _ error: CompiledError) -> Bool {
    status != error.statuses.first.status
  }

  /// A status that is accepted, but not the one of the first authority.
  static func finding(_ status: Int, _ error: CompiledError, _ setting: Setting) -> Finding {
    let first = error.statuses.first
    let authority = error.statuses.accepted?.first { $0.status == status }?.authority.words
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: "status",
      message: "\(status) for `\(error.shape.name)` is by \(authority ?? "its class alone"); "
        + "\(first.authority.words) gives \(first.status)",
      expected: "\(first.status)", actual: "\(status)")
  }
}
