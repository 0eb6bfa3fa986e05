import AssayCore

/// An error must name its type.
enum TypeMissing {
  static let rule = Rule(
    id: .typeMissing, levels: .init(.error),
    demand: "An error names its type in `X-Amzn-Errortype`, in `code` or in `__type`.",
    reason: """
      The type is all that selects the exception: without it every client throws its generic \
      one and no handler runs. A number is no name, `Code` is no carrier, and a nested member \
      does not count.
      """,
    passing: Example(
      body: #"{"code":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(
      body: #"{"Code":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, operation error serialization")

  /// An error answer that does not name its error.
  static func finding(
    status: Int, _ binding: ProtocolBinding, hint: String?, _ setting: Setting
  ) -> Finding {
    let carriers = binding.errorCarriers.map { "`\($0)`" }
    let first = carriers.dropLast().joined(separator: ", ")
    let last = carriers.last ?? ""
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, pointer: "", offset: 0,
      line: 1, column: 1,
      message: "status \(status), but none of \(first) and \(last) names an error",
      expected: "an error name in \(first) or \(last)", hint: hint)
  }
}
