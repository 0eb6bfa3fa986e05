import AssayCore
package import AssayEngine

extension SampleExchange {
  /// The exchange as an object of a JSON Lines recording, which `assay check` reads.
  ///
  /// - Parameter others: members that readers pass over, put before the messages.
  package func line(id: String, others: [JSONNode.Member] = []) -> JSONNode {
    let request: [JSONNode.Member] = [
      ("method", .string(method)), ("url", .string(url)), Self.headers(of: self.request),
      Self.body(of: self.request),
    ]
    let response: [JSONNode.Member] = [
      ("status", .number(String(status))), Self.headers(of: self.response),
      Self.body(of: self.response),
    ]
    return .object(
      [("id", .string(id)), ("source", .string("live"))] + others
        + [("request", .object(request)), ("response", .object(response))])
  }

  private static func headers(of message: Message) -> JSONNode.Member {
    let pairs = message.allHeaders.map { JSONNode.array([.string($0.name), .string($0.value)]) }
    return ("headers", .array(pairs))
  }

  /// As text where it is some; as base64 where it is not, or a reader could take its first
  /// character for a mark of the file.
  private static func body(of message: Message) -> JSONNode.Member {
    let bytes = message.body.bytes
    guard let text = String(validating: bytes, as: UTF8.self), text.first != "\u{FEFF}" else {
      return ("bodyBase64", .string(Base64.text(of: bytes)))
    }
    return ("body", .string(text))
  }
}
