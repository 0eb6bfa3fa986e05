import AssayEngine
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Smithy's protocol tests: models whose traits hold the cases.
enum SmithySuite {
  /// Both AWS JSON protocols; none where the suites are absent.
  static let all = Result {
    ProtocolSuites(
      suites: SharedSuites.arePresent
        ? [try read("awsJson1_0", sendsNamespace: true), try read("awsJson1_1")] : [])
  }

  private static func read(_ name: String, sendsNamespace: Bool = false) throws -> ProtocolSuite {
    let file = try SharedSuites.url("suites/smithy-protocol-tests/\(name).json")
    let bytes = [UInt8](try Data(contentsOf: file))
    let shapes = try #require(try JSONNode(reading: bytes.span)["shapes"]?.object)
    let services = shapes.filter { $0.value["type"]?.string == "service" }.map(\.name)
    let contracts = Dictionary(
      uniqueKeysWithValues: try services.map { service in
        (service, try SmithyModel.read(bytes, file: name, service: service).contract)
      })
    let reader = SmithyCases(suite: name, shapes: shapes, contracts: contracts)
    let namespace = services.first?.split(separator: "#").first.map(String.init)
    return ProtocolSuite(
      name: name, contracts: contracts,
      cases: try shapes.flatMap { try reader.cases(of: $0.name, $0.value) },
      errorNamespace: sendsNamespace ? namespace : nil)
  }
}

/// Reads the cases of a model.
private struct SmithyCases {
  let suite: String
  let shapes: [JSONNode.Member]
  let contracts: [String: Contract]

  func cases(of id: String, _ shape: JSONNode) throws -> [ProtocolCase] {
    let kinds = [("httpRequestTests", ProtocolCase.Kind.request), ("httpResponseTests", .response)]
    return try kinds.flatMap { trait, kind in
      let cases = shape["traits"]?["smithy.test#" + trait]?.array ?? []
      return try cases.map { try self.case($0, kind, of: id, shape) }
    }
  }

  private func `case`(
    _ node: JSONNode, _ kind: ProtocolCase.Kind, of id: String, _ shape: JSONNode
  ) throws -> ProtocolCase {
    let name = String(try #require(id.split(separator: "#").last))
    let isError = shape["type"]?.string == "structure"
    let owner = try #require(
      contracts.first { _, contract in
        isError ? contract.errors[name] != nil : contract.operations[name] != nil
      })
    // An error may come of any operation that names it.
    let failing = owner.value.operations.values.filter { $0.errors.contains(name) }.map(\.name)
    var result = ProtocolCase(
      suite: suite, id: try #require(node["id"]?.string), kind: kind,
      appliesTo: node["appliesTo"]?.string.flatMap(ProtocolCase.Side.init),
      service: owner.key, operation: isError ? try #require(failing.min()) : name,
      error: isError ? name : nil, params: node["params"] ?? .object([]),
      body: node["body"]?.string)
    result.headers = (node["headers"]?.object ?? []).map { ($0.name, $0.value.string ?? "") }
    result.requiredHeaders = (node["requireHeaders"]?.array ?? []).compactMap(\.string)
    result.forbiddenHeaders = (node["forbidHeaders"]?.array ?? []).compactMap(\.string)
    result.status = node["code"]?.integer ?? 200
    result.method = node["method"]?.string ?? "POST"
    result.uri = node["uri"]?.string ?? "/"
    result.host = node["host"]?.string
    result.resolvedHost = node["resolvedHost"]?.string
    result.code = node["vendorParams"]?["code"]?.string
    return result
  }
}
