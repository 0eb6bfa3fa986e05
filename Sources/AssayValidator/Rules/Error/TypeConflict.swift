import AssayCore

/// Header and body must not name different errors.
enum TypeConflict {
  static let rule = Rule(
    id: .typeConflict, levels: .init(.warning, isStrict: true),
    demand: "Where header and body both name an error, they name the same one.",
    reason: """
      The header decides, but a client that reads the body first throws another exception. A \
      namespace is no difference, nor is a name that is no error.
      """,
    passing: Example(
      body: #"{"__type":"aws.partner#ResourceNotFoundException","Message":"unknown job"}"#,
      status: 400, headers: [Example.requestID, ["X-Amzn-Errortype", "ResourceNotFoundException"]]),
    failing: Example(
      body: #"{"__type":"AccessDeniedException","Message":"unknown job"}"#, status: 400,
      headers: [Example.requestID, ["X-Amzn-Errortype", "ResourceNotFoundException"]]),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, operation error serialization; protocol test \
      AwsJson10FooErrorUsingXAmznErrorType
      """)

  /// Two carriers that name two different errors.
  static func finding(
    header: String, body: String, _ binding: ProtocolBinding, _ setting: Setting
  ) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: binding.errorField?.text,
      message: "the header names `\(header)`, the body `\(body)`: the header decides",
      expected: body, actual: header)
  }
}
