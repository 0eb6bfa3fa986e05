import AssayEngine
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// botocore's protocol tests: files of suites, each the pieces of a model and cases of it.
enum BotocoreSuite {
  /// None where the suites are absent.
  static let all = Result {
    ProtocolSuites(suites: SharedSuites.arePresent ? try files.map(read) : [])
  }

  private static let files = ["json_1_0", "json", "json_1_0-query-compatible"]

  private static func read(_ file: String) throws -> ProtocolSuite {
    var contracts: [String: Contract] = [:]
    var cases: [ProtocolCase] = []
    for kind in ["input", "output"] {
      let path = "suites/botocore-protocol-tests/\(kind)/\(file).json"
      let bytes = [UInt8](try Data(contentsOf: try SharedSuites.url(path)))
      for (index, suite) in try #require(JSONNode(reading: bytes.span).array).enumerated() {
        let service = "\(kind) \(index)"
        let model = Array(Self.model(suite).text.utf8)
        contracts[service] = try BotocoreModel.read(model, file: service).contract
        cases += try #require(suite["cases"]?.array).map {
          try self.case($0, of: suite, "botocore/" + file, service)
        }
      }
    }
    return ProtocolSuite(name: "botocore/" + file, contracts: contracts, cases: cases)
  }

  /// The whole model that the suite is a part of: its operations stand with the cases.
  private static func model(_ suite: JSONNode) -> JSONNode {
    var metadata = suite["metadata"]?.object ?? []
    if suite["metadata"]?["serviceId"] == nil {
      metadata.append(("serviceId", .string("Protocol Tests")))
    }
    let operations = (suite["cases"]?.array ?? []).compactMap { $0["given"] }
    let byName = Dictionary(operations.map { ($0["name"]?.string ?? "", $0) }) { first, _ in first }
    return .object([
      ("metadata", .object(metadata)), ("operations", .object(byName.map { ($0, $1) })),
      ("shapes", suite["shapes"] ?? .object([])),
    ])
  }

  private static func `case`(
    _ node: JSONNode, of suite: JSONNode, _ file: String, _ service: String
  ) throws -> ProtocolCase {
    let given = try #require(node["given"])
    let sent = node["serialized"]
    let wire = try #require(sent ?? node["response"])
    let isError = node["errorCode"] != nil
    let params = isError ? node["error"] : node["params"] ?? node["result"]
    var result = ProtocolCase(
      suite: file, id: try #require(node["id"]?.string), kind: sent == nil ? .response : .request,
      // botocore is a client: it reads answers that no server should write.
      appliesTo: sent == nil ? .client : nil, service: service,
      operation: try #require(given["name"]?.string),
      error: isError ? try #require(given["errors"]?.array?.first?["shape"]?.string) : nil,
      params: params ?? .object([]), body: wire["body"]?.string)
    result.headers = (wire["headers"]?.object ?? []).map { ($0.name, $0.value.string ?? "") }
    result.requiredHeaders = (wire["requireHeaders"]?.array ?? []).compactMap(\.string)
    result.forbiddenHeaders = (wire["forbidHeaders"]?.array ?? []).compactMap(\.string)
    result.status = wire["status_code"]?.integer ?? 200
    result.uri = wire["uri"]?.string ?? "/"
    result.code = node["errorCode"]?.string
    result.message = node["errorMessage"]?.string
    let endpoint = suite["clientEndpoint"]?.string?.split(separator: "://").last.map(String.init)
    result.host = endpoint
    result.resolvedHost = wire["host"]?.string.flatMap { $0 == endpoint ? nil : $0 }
    return result
  }
}
