package import AssayCore

/// A request to a known service must name an operation of its contract.
package enum UnknownOperation {
  static let rule = Rule(
    id: .unknownOperation, levels: .init(.warning, isStrict: true),
    demand: "A request to the service names an operation that the contract holds.",
    reason: """
      Under awsJson every call is `POST /`, and `X-Amz-Target` alone tells them apart. Without \
      an operation there is nothing to judge by: the exchange is skipped and proves nothing. A \
      contract that does not hold every operation skips those it lacks without a finding.
      """,
    passing: Example(),
    failing: Example(target: nil),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, protocol behaviors: X-Amz-Target")

  /// A request to a known service that names no operation of its contract.
  package static func finding(
    named name: String?, among operations: some Sequence<String>, profile: Profile,
    source: Source
  ) -> Finding {
    let level = rule.levels.level(source: source, profile: profile)
    guard let name else {
      return Finding(
        rule: rule.id, level: level, part: .request, field: ProtocolField.target.text,
        message: "neither `\(ProtocolField.target.text)` nor the path names an operation",
        hint: "if a recorder dropped the header, name the operation with --operation")
    }
    let meant = NearMiss.suggestion(for: name, among: operations)
    return Finding(
      rule: rule.id, level: level, part: .request, field: ProtocolField.target.text,
      message: "unknown operation `\(Escaping.show(name, limit: 80))`"
        + (meant.map { ": did you mean `\($0)`?" } ?? ""))
  }
}
