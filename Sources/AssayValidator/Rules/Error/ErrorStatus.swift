import AssayCore
import AssaySpec

/// An error must have a status that some authority gives it.
enum ErrorStatus {
  static let rule = Rule(
    id: .errorStatus, levels: .init(.error),
    demand: "An error has a status that the API reference, the protocol or the model gives it.",
    reason: """
      Retry rules and metrics go by the status: a client error sent with 500 is retried and \
      paged for. The exception itself is never chosen by status.
      """,
    passing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 500),
    ground: """
      AWS API reference, GetResourceSnapshotJob, errors; Smithy 2.0, AWS JSON 1.0 protocol; \
      httpError trait
      """)

  /// A modelled error with a status that no authority gives it.
  static func check(_ status: Int, _ error: CompiledError, _ setting: Setting) -> Finding? {
    let name = error.shape.name
    guard let accepted = error.statuses.accepted?.map(\.status) else {
      let family = error.shape.fault == .client ? 4 : 5
      guard status / 100 != family else { return nil }
      return finding(status, "\(family)xx", name, setting)
    }
    guard !accepted.contains(status) else { return nil }
    let distinct = Set(accepted).sorted().map(String.init).joined(separator: " or ")
    return finding(status, distinct, name, setting)
  }

  /// A common error with a status below 400.
  static func check(_ status: Int, common name: String, _ setting: Setting) -> Finding? {
    status < 400
      ? finding(status, "400 or above", Escaping.show(name, limit: 80), setting) : nil
  }

  private static func finding(
    _ status: Int, _ expected: String, _ name: String, _ setting: Setting
  ) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: "status",
      message: "expected status \(expected) for `\(name)`, got \(status)", expected: expected,
      actual: "\(status)")
  }
}
