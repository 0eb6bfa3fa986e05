import AssayCore

/// An error should have the status of the API reference.
enum StatusAuthority {
  static let rule = Rule(
    id: .statusAuthority, levels: .init(.note, isStrict: true),
    demand: """
      An error has the status that the API reference gives, or else the 400 or 500 of the \
      protocol.
      """,
    reason: """
      For awsJson the `httpError` trait is ignored, yet some servers follow it. Such a status, \
      or one that was only observed, is accepted; a client that compares with the published \
      one still misses it.
      """,
    passing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 404),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, httpError trait; AWS API reference, \
      GetResourceSnapshotJob, errors
      """)
}
