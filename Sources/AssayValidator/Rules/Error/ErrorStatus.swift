import AssayCore

/// An error must have a status that some authority gives it.
enum ErrorStatus {
  static let rule = Rule(
    id: .errorStatus, levels: .init(.error),
    demand: "An error has a status that the API reference, the protocol or the model gives it.",
    reason: """
      Retry rules and metrics go by the status: a client error sent with 500 is retried and \
      paged for. The exception itself is never chosen by status.
      """,
    passing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 500),
    ground: """
      AWS API reference, GetResourceSnapshotJob, errors; Smithy 2.0, AWS JSON 1.0 protocol; \
      httpError trait
      """)
}
