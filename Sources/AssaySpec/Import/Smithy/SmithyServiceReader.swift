import AssayEngine

/// Reads what holds for a whole service.
struct SmithyServiceReader {
  let ast: SmithyAST
  let id: String
  let node: JSONNode
  let traits: SmithyTraits

  /// The service of that name or id, or the only one.
  init(_ ast: SmithyAST, named name: String?) throws(ImportError) {
    let root = ast.document.root
    let known = ast.services.filter { name == nil || $0 == name || SmithyNames.name($0) == name }
    guard let id = known.first else { throw Self.noService(ast, named: name) }
    guard known.count == 1 else {
      throw ast.document.error(
        .severalServices, "the AST holds several services: \(Wording.list(known))",
        hint: "name one of them with `--service`", at: root)
    }
    self.ast = ast
    self.id = id
    node = try ast.shape(id, namedAt: root)
    traits = try ast.traits(of: id, node)
  }

  private static func noService(_ ast: SmithyAST, named name: String?) -> ImportError {
    guard let name, !ast.services.isEmpty else {
      return ast.document.error(.noService, "the AST holds no service", at: ast.document.root)
    }
    let suggestion = Wording.suggestion(for: name, among: ast.services.map(SmithyNames.name))
    let known = "its services are \(Wording.list(ast.services))"
    return ast.document.error(
      .noService, "the AST holds no service \(Wording.quote(name))\(suggestion)", hint: known,
      at: ast.document.root)
  }

  func service() throws(ImportError) -> Service {
    let wireProtocol = try wireProtocol()
    let sdkID = traits[.awsService]?["sdkId"]?.string
    return Service(
      id: ServiceName.id(sdkID ?? SmithyNames.name(id)),
      version: ServiceVersion.of(try ast.document.text("version", of: node)),
      wireProtocol: wireProtocol, target: wireProtocol.hasTarget ? SmithyNames.name(id) : nil,
      signing: traits[.signing]?["name"]?.string, endpoint: SmithyEndpoint.url(traits),
      isComplete: true, isQueryCompatible: traits.has(.awsQueryCompatible),
      documentation: Prose.line(traits[.documentation]?.string))
  }

  /// The names that the service gives to shapes, by id.
  func renames() throws(ImportError) -> [String: String] {
    let pairs = try ast.document.members("rename", of: node)
    return Dictionary(pairs.map { ($0.name, $0.value.string ?? "") }) { first, _ in first }
      .filter { !$0.value.isEmpty }
  }

  /// Traits of protocols; of several that a service speaks, the first of these is taken.
  private static let protocols: [(trait: String, wireProtocol: WireProtocol)] = [
    ("aws.protocols#awsJson1_0", .awsJSON10), ("aws.protocols#awsJson1_1", .awsJSON11),
    ("smithy.protocols#rpcv2Cbor", .rpcv2CBOR), ("aws.protocols#restJson1", .restJSON1),
    ("aws.protocols#restXml", .restXML), ("aws.protocols#awsQuery", .awsQuery),
    ("aws.protocols#ec2Query", .ec2Query),
  ]

  private func wireProtocol() throws(ImportError) -> WireProtocol {
    if let known = Self.protocols.first(where: { traits[$0.trait] != nil }) {
      return known.wireProtocol
    }
    let known = Self.protocols.map { SmithyNames.name($0.trait) }
    throw ast.document.error(
      .noProtocol, "the service \(Wording.quote(id)) has no trait of a protocol that is known",
      hint: "known are \(Wording.list(known))", at: node)
  }
}
