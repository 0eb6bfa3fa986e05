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

  /// Whether no authority gives a modelled error that status.
  static func isBroken(by status: Int, _ error: CompiledError) -> Bool {
    guard let accepted = error.statuses.accepted else { return status / 100 != family(of: error) }
    return !accepted.contains { $0.status == status }
  }

  /// Whether no common error has that status.
  static func isBroken(byCommon status: Int) -> Bool { status < 400 }

  /// A modelled error with a status that no authority gives it.
  static func finding(_ status: Int, _ error: CompiledError, _ setting: Setting) -> Finding {
    let accepted = error.statuses.accepted.map { accepted in
      Set(accepted.map(\.status)).sorted().map(String.init).joined(separator: " or ")
    }
    return finding(
      status, accepted ?? "\(family(of: error))xx", error.shape.name, setting)
  }

  /// A common error with a status below 400.
  static func finding(_ status: Int, common name: String, _ setting: Setting) -> Finding {
    finding(status, "400 or above", Escaping.show(name, limit: 80), setting)
  }

  /// The first digit of the statuses of an error that no authority gives any.
  private static func family(of error: CompiledError) -> Int {
    switch error.shape.fault {
    case .client: 4
    case .server: 5
    }
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
