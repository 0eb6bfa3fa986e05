import AssayCore
import AssaySpec

/// An error should have the status of the API reference.
enum StatusAuthority {
  static let rule = Rule(
    id: .statusAuthority, levels: .init(.note, isStrict: true),
    demand: """
      An error has the status that the API reference gives, or else the 400 or 500 of the \
      protocol.
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

  /// A status that is accepted, but not the one of the first authority.
  static func check(_ status: Int, _ error: ErrorShape, _ setting: Setting) -> Finding? {
    let first = error.status.apiReference ?? error.protocolStatus
    guard status != first else { return nil }
    let authority =
      if status == error.status.httpError {
        "the model's `httpError`"
      } else if error.status.observed.contains(status) {
        "observation"
      } else {
        "its class alone"
      }
    let reference =
      error.status.apiReference == nil ? "the protocol's default" : "the API reference"
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: "status",
      message: "\(status) for `\(error.name)` is by \(authority); \(reference) gives \(first)",
      expected: "\(first)", actual: "\(status)")
  }
}
