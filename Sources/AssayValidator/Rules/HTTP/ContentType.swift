import AssayCore

/// A body must be labelled with the protocol's media type.
enum ContentType {
  static let rule = Rule(
    id: .contentType, levels: .init(.error),
    demand: """
      A message with a body has the protocol's media type in `Content-Type`; parameters do not \
      count.
      """,
    reason: """
      The media type carries the version of the protocol: 1.1 for a 1.0 service says that \
      another protocol was spoken. A missing header is a note where there is no body, and in \
      the request of a recording, since recorders drop request headers.
      """,
    passing: Example(contentType: "application/x-amz-json-1.0; charset=utf-8"),
    failing: Example(contentType: "application/x-amz-json-1.1"),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, protocol behaviors: Content-Type; RFC 9110, section \
      8.3
      """)
}
