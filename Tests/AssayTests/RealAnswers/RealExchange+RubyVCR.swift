import AssayEngine
import AssayYAML
import Testing

extension RealExchange {
  /// The interactions of a cassette of Ruby's VCR.
  static func rubyVCR(_ cassette: YAMLNode) throws -> [Self] {
    let interactions = try #require(cassette.value("http_interactions")?.sequence)
    return try interactions.map { interaction in
      let request = try #require(interaction.value("request"))
      let response = try #require(interaction.value("response"))
      return Self(
        request: Self.request(
          url: try #require(request.value("uri")?.text), headers: headers(request.value("headers")),
          body: ("body", body(request))),
        status: try #require(response.value("status")?.value("code")?.scalar?.text),
        responseHeaders: headers(response.value("headers")), responseBody: ("body", body(response)))
    }
  }

  private static func body(_ message: YAMLNode) -> JSONNode {
    .string(message.value("body")?.value("string")?.scalar?.text ?? "")
  }

  private static func headers(_ node: YAMLNode?) -> [JSONNode.Member] {
    let pairs = node?.mapping?.compactMap { pair -> JSONNode.Member? in
      guard let name = pair.key.text, let value = pair.value.sequence?.first?.scalar?.text else {
        return nil
      }
      return (name, .string(value))
    }
    return pairs ?? []
  }
}

extension YAMLNode {
  fileprivate func value(_ name: String) -> YAMLNode? {
    mapping?.first { $0.key.text == name }?.value
  }
}
