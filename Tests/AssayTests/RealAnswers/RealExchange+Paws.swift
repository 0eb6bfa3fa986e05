import AssayEngine
import Testing

extension RealExchange {
  /// The answer in a file of Perl's Paws; of the call it holds the library's own words for it.
  static func paws(_ file: JSONNode) throws -> Self {
    let response = try #require(file["response"])
    let headers = (response["headers"]?.object ?? []).map { name, value in
      (name: name, value: JSONNode.string(value.string ?? value.number ?? ""))
    }
    return Self(
      status: try #require(response["status"]?.string ?? response["status"]?.number),
      responseHeaders: headers, responseBody: ("body", response["content"] ?? .null))
  }

  /// A lone error body, labelled as its service labels such.
  static func error(_ body: String, version: String) -> Self {
    Self(
      status: "400",
      responseHeaders: [
        ("Content-Type", .string("application/x-amz-json-\(version)")),
        ("x-amzn-RequestId", .string("1")),
      ], responseBody: ("body", .string(body)))
  }
}
