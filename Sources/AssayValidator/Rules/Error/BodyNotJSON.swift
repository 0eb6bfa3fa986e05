import AssayCore

/// The body of an error must be a JSON object.
enum BodyNotJSON {
  static let rule = Rule(
    id: .bodyNotJSON, levels: .init(.error),
    demand: "The body of an answer with status 300 or above begins as a JSON object, or is empty.",
    reason: """
      A balancer or proxy answered, not the service, and clients report a parser error at the \
      first `<`. Status and content type say more than an offset, so they are what is shown, \
      and nothing else is said of the body.
      """,
    passing: Example(
      body: #"{"__type":"InternalServerException","Message":"try again"}"#, status: 500),
    failing: Example(
      body: "<html><body>Service unavailable</body></html>", status: 503, contentType: "text/html"),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, operation error serialization")

  /// An error answer whose body does not begin an object.
  static func finding(status: Int, contentType: String?, _ setting: Setting) -> Finding {
    let type = contentType.map { "`\(Escaping.show($0, limit: 60))`" } ?? "no content type"
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, pointer: "", offset: 0,
      line: 1, column: 1, message: "status \(status) with a body that is no JSON object (\(type))",
      expected: "a JSON object", actual: type,
      hint: "a proxy or load balancer may have answered in place of the service")
  }
}
