import AssayCore

/// A success should not carry the header that names an error.
enum TypeHeaderOnSuccess {
  static let rule = Rule(
    id: .typeHeaderOnSuccess, levels: .init(.warning),
    demand: "A 2xx has no `X-Amzn-Errortype` header.",
    reason: """
      Status and header contradict each other, and clients that look at the header first \
      throw. It has been seen where a recorded error was edited into a success.
      """,
    passing: Example(),
    failing: Example(headers: [
      Example.requestID, ["X-Amzn-Errortype", "ResourceNotFoundException"],
    ]),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, operation error serialization; observation of an \
      edited recording
      """)

  /// A success that carries the header of an error.
  static func finding(
    _ name: String, status: Int, _ binding: ProtocolBinding, _ setting: Setting
  ) -> Finding {
    let shown = Escaping.show(name, limit: 80)
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: binding.errorField?.text,
      message: "status \(status), but the header names the error `\(shown)`", actual: shown,
      hint: setting.isRecorded ? "the recording was probably edited" : nil)
  }
}
