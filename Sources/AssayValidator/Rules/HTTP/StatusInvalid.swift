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
}
