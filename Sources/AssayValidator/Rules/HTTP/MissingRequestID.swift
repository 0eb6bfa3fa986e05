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

  /// Whether a response has no request id though its protocol has a field for it.
  static func isBroken(by answer: borrowing HTTPMessage, _ binding: ProtocolBinding) -> Bool {
    binding.requestIDField != nil && answer.headers[binding.requestIDField] == nil
  }

  /// A response without a request id.
  static func finding(_ binding: ProtocolBinding, _ setting: Setting) -> Finding {
    let name = binding.requestIDField?.text ?? ""
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: name,
      message: "the response has no `\(name)`")
  }
}
