import AssayCore

/// A body must have the length that its header states.
enum ContentLength {
  static let rule = Rule(
    id: .contentLength, levels: .init(.warning, live: .error),
    demand: "The body has as many bytes as `Content-Length` states.",
    reason: """
      On the wire a wrong length cuts the answer or leaves bytes for the next one on the \
      connection. In a recording it says that the body was edited; there a JSON body may also \
      have the stated length in its compact form, since tools reformat for reading.
      """,
    passing: Example(headers: [Example.requestID, ["Content-Length", "17"]]),
    failing: Example(headers: [Example.requestID, ["Content-Length", "21"]]),
    ground: "RFC 9110, section 8.6; RFC 9112, section 6.3")
}
