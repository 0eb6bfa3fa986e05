import AssayCore

/// The status must be one that a final answer can have.
enum StatusInvalid {
  static let rule = Rule(
    id: .statusInvalid, levels: .init(.error),
    demand: "The status is from 200 to 599.",
    reason: """
      A HAR of an aborted request has the status 0, and 1xx is never a final answer. There is \
      no outcome to judge, so nothing else about the exchange is said.
      """,
    passing: Example(status: 200),
    failing: Example(status: 0),
    ground: "RFC 9110, section 15")

  /// A status that no final answer has.
  static func finding(_ status: Int, _ setting: Setting) -> Finding {
    let hint: String? =
      switch status {
      case 0: "an exporter writes 0 for a request that got no answer"
      case 100..<200: "1xx is never the final answer"
      default: nil
      }
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .response, field: "status",
      message: "expected a status of 200 to 599, got \(status)", expected: "200 to 599",
      actual: "\(status)", hint: hint)
  }
}
