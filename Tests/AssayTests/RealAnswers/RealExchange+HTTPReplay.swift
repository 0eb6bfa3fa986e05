import AssayEngine
import Testing

extension RealExchange {
  /// The entries of a file of Google's httpreplay: bodies in base64, the media type apart.
  static func httpReplay(_ file: JSONNode) throws -> [Self] {
    try (file["Entries"]?.array ?? []).map { entry in
      let request = try #require(entry["Request"])
      let response = try #require(entry["Response"])
      let type = request["MediaType"]?.string.map { [("Content-Type", JSONNode.string($0))] } ?? []
      let parts = request["BodyParts"]?.array ?? []
      try #require(parts.count <= 1)
      return Self(
        request: Self.request(
          url: try #require(request["URL"]?.string), headers: headers(request["Header"]) + type,
          body: parts.first.map { ("bodyBase64", $0) }),
        status: try #require(response["StatusCode"]?.number),
        responseHeaders: headers(response["Header"]),
        responseBody: ("bodyBase64", response["Body"] ?? .string("")))
    }
  }

  /// The first value of each field.
  private static func headers(_ node: JSONNode?) -> [JSONNode.Member] {
    (node?.object ?? []).compactMap { name, values in
      values.array?.first.map { (name, $0) }
    }
  }
}
