import AssayCore

/// A response should carry the id of its request.
enum MissingRequestID {
  static let rule = Rule(
    id: .requestID, levels: .init(.note, isStrict: true),
    demand: "A response has the header `x-amzn-RequestId`.",
    reason: """
      The id is what AWS Support asks for, and what SDKs print with an exception. An answer \
      without one often comes from a proxy, a balancer or an emulator.
      """,
    passing: Example(),
    failing: Example(headers: []),
    ground: """
      observation: the awsJson services of AWS send it, and AWS SDKs read the request id there
      """)

  /// A response without a request id.
  static func check(
    _ headers: HeaderIndex, _ binding: ProtocolBinding, _ setting: Setting
  ) -> Finding? {
    guard let field = binding.requestIDField, headers[field] == nil else { return nil }
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: field.text,
      message: "the response has no `\(field.text)`")
  }
}
