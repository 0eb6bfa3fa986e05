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
}
