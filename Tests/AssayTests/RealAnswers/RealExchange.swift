import AssayEngine

/// An exchange as a recorder of another format stored it, in the form of a JSON Lines recording.
struct RealExchange {
  /// Nil where the recorder kept nothing of what was sent.
  var request: JSONNode?
  var status: String
  var responseHeaders: [JSONNode.Member]
  /// `body` and its text, or `bodyBase64`.
  var responseBody: JSONNode.Member

  /// One line of a recording.
  var line: String {
    let response: [JSONNode.Member] = [
      ("status", .number(status)), ("headers", .object(responseHeaders)), responseBody,
    ]
    let request = request.map { [("request", $0)] } ?? []
    return JSONNode.object(request + [("response", .object(response))]).text
  }

  static func request(
    url: String, headers: [JSONNode.Member], body: JSONNode.Member?
  ) -> JSONNode {
    .object([
      ("method", .string("POST")), ("url", .string(url)), ("headers", .object(headers)),
      body ?? ("body", .null),
    ])
  }
}
