import AssayEngine

/// Reads what holds for a whole service: the `metadata` of a botocore model.
enum BotocoreService {
  static func read(_ document: ModelDocument) throws(ImportError) -> Service {
    let metadata = document.root["metadata"] ?? .null
    let wireProtocol = try wireProtocol(metadata, document)
    let prefix = try document.text("endpointPrefix", of: metadata)
    let name = try document.text("serviceId", of: metadata)
    guard let name = name ?? prefix else {
      throw document.error(.malformed, "`serviceId` is missing", at: metadata)
    }
    let signing = try document.text("signingName", of: metadata)
    return Service(
      id: ServiceName.id(name),
      version: ServiceVersion.of(try document.text("apiVersion", of: metadata)),
      wireProtocol: wireProtocol,
      target: wireProtocol.hasTarget
        ? try document.neededText("targetPrefix", of: metadata) : nil,
      signing: signing ?? prefix, endpoint: try endpoint(metadata, prefix, document),
      isComplete: true, isQueryCompatible: metadata["awsQueryCompatible"] != nil,
      documentation: Prose.line(try document.text("documentation", of: document.root)))
  }

  private static func endpoint(
    _ metadata: JSONNode, _ prefix: String?, _ document: ModelDocument
  ) throws(ImportError) -> String? {
    if let host = try document.text("globalEndpoint", of: metadata) { return "https://\(host)" }
    return prefix.map { "https://\($0).{region}.amazonaws.com" }
  }

  /// Of the list of protocols `json` is taken where it stands, else the first that is known.
  ///
  /// `protocol` alone is the one that botocore prefers today, which moves from release to release;
  /// it counts where there is no list.
  private static func wireProtocol(
    _ metadata: JSONNode, _ document: ModelDocument
  ) throws(ImportError) -> WireProtocol {
    let only = try document.text("protocol", of: metadata)
    let list = try document.elements("protocols", of: metadata).compactMap(\.string)
    let names = list.isEmpty ? [only].compactMap { $0 } : list
    if names.contains("json") {
      let version = try document.text("jsonVersion", of: metadata)
      return version == "1.1" ? .awsJSON11 : .awsJSON10
    }
    if let known = names.lazy.compactMap({ others[$0] }).first { return known }
    let known = (["json"] + others.keys).sorted()
    throw document.error(
      .noProtocol, "the service speaks no protocol that is known: \(Wording.list(names))",
      hint: "known are \(Wording.list(known))", at: metadata)
  }

  private static let others: [String: WireProtocol] = [
    "rest-json": .restJSON1, "rest-xml": .restXML, "query": .awsQuery, "ec2": .ec2Query,
    "smithy-rpc-v2-cbor": .rpcv2CBOR,
  ]
}
