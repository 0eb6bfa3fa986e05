import AssayCore

/// A request to a known service must name an operation of its contract.
enum UnknownOperation {
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
}
