import AssayCore

/// A body must be in the coding that its header states.
enum ContentEncoding {
  static let rule = Rule(
    id: .contentEncoding, levels: .init(.warning, live: .error),
    demand: "The body is in the coding that `Content-Encoding` states.",
    reason: """
      A client decodes what the header tells it to decode, and fails on plain text. Recorders \
      often store the decoded body beside the old header: there the body is decoded only if it \
      really is gzip, and else judged as stored.
      """,
    passing: Example(),
    failing: Example(headers: [Example.requestID, ["Content-Encoding", "gzip"]]),
    ground: "RFC 9110, section 8.4")
}
