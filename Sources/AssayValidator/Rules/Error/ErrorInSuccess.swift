import AssayCore

/// A success must not carry an error in its body.
enum ErrorInSuccess {
  static let rule = Rule(
    id: .errorInSuccess, levels: .init(.error),
    demand: "The body of a 2xx names no error in `__type` or `code`.",
    reason: """
      Clients go by the status, read the body as output and see an empty success. Emulators \
      and gateways that wrap every answer in a 200 do this.
      """,
    passing: Example(
      body: #"{"__type":"ThrottlingException","Message":"too many"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ThrottlingException","Message":"too many"}"#, status: 200),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, operation error serialization")

  /// A success whose body names an error.
  static func finding(
    _ name: String, member: String, status: Int, at place: Place, _ setting: Setting
  ) -> Finding {
    let shown = Escaping.show(name, limit: 80)
    return place.finding(
      rule.id, level: setting.level(rule),
      message: "status \(status), but `\(member)` names the error `\(shown)`", actual: shown)
  }
}
