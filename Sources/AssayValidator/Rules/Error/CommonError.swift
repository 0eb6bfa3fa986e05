import AssayCore

/// An answer should exercise the operation's own contract.
enum CommonError {
  static let rule = Rule(
    id: .commonError, levels: .init(.note),
    demand: """
      The answer exercises the operation's own contract and is no error common to all of AWS.
      """,
    reason: """
      The call failed before it reached the operation: credentials, signature, throttling, \
      dispatch. That is legal, but a test that meant to see the operation saw nothing of it. \
      Only the status must be 400 or above.
      """,
    passing: Example(
      body: #"{"__type":"AccessDeniedException","Message":"not allowed"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ExpiredTokenException","Message":"out of date"}"#, status: 400),
    ground: "AWS API reference, common errors; observation of the signing and dispatch layers")
}
