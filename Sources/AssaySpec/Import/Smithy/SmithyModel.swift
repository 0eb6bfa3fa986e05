import AssayEngine

/// Reads Smithy JSON ASTs (Smithy 2.0, JSON AST; 1.0 with its meaning of defaults).
package enum SmithyModel {
  /// The contract of one service of the AST, complete: everything that the service consists of.
  ///
  /// `service` is a name or a whole shape id; it may be nil where the AST holds one service. The
  /// bytes may be gzip. A model's shape that no member has does not appear.
  package static func read(
    _ bytes: [UInt8], file: String, service: String? = nil
  ) throws(ImportError) -> ImportedModel {
    try ModelFile.read(bytes, file: file, as: .smithy, service: service)
  }

  static func read(
    _ document: ModelDocument, service: String?
  ) throws(ImportError) -> ImportedModel {
    var reading = try SmithyReading(SmithyAST(document), service: service)
    return try reading.model()
  }
}

/// One service while it is read.
private struct SmithyReading {
  private let ast: SmithyAST
  private let service: SmithyServiceReader
  private let closure: SmithyClosure
  private var shapes: SmithyShapeReader
  private var facts = OperationFacts()

  init(_ ast: SmithyAST, service name: String?) throws(ImportError) {
    self.ast = ast
    service = try SmithyServiceReader(ast, named: name)
    closure = try SmithyClosure(of: service.node, in: ast)
    let names = SmithyNames(
      closure.shapes.map(\.id), service: service.id, renames: try service.renames(),
      prelude: closure.prelude)
    shapes = SmithyShapeReader(ast, names)
  }

  mutating func model() throws(ImportError) -> ImportedModel {
    var contract = Contract(service: try service.service())
    if contract.service.version == ServiceVersion.none {
      shapes.note(ServiceVersion.note(key: "version", at: ast.document.mark(service.node)))
    }
    for entry in closure.operations {
      let operation = try operation(entry)
      guard contract.operations.updateValue(operation, forKey: operation.name) == nil else {
        throw twice("operations", operation.name, entry.node)
      }
    }
    for entry in closure.errors {
      let error = try error(entry)
      guard contract.errors.updateValue(error, forKey: error.name) == nil else {
        throw twice("errors", error.name, entry.node)
      }
    }
    for entry in closure.shapes {
      let shape = try shapes.shape(entry.id, entry.node)
      contract.shapes[shape.name] = shape
    }
    contract.shapes.merge(shapes.derivedShapes) { own, _ in own }
    facts.finish(&contract)
    return ImportedModel(
      source: .smithy, named: contract, notes: shapes.notes + facts.notes + renamed)
  }

  private mutating func operation(
    _ entry: SmithyClosure.Entry
  ) throws(ImportError) -> Operation {
    let node = entry.node
    guard node["type"]?.string == "operation" else {
      throw ast.document.error(
        .malformed, "\(Wording.quote(entry.id)) is no operation", at: node)
    }
    let traits = try ast.traits(of: entry.id, node)
    let name = SmithyNames.name(entry.id)
    try takeHostPrefix(of: name, node, traits)
    let (input, output) = (try members("input", of: node), try members("output", of: node))
    return Operation(
      name: name, isReadonly: traits.has(.readonly),
      requestCompression: try requestCompression(traits), input: input ?? [],
      hasInput: input != nil, output: output ?? [], hasOutput: output != nil,
      errors: try errorNames(of: node),
      documentation: Prose.line(traits[.documentation]?.string), mark: ast.document.mark(node))
  }

  /// Nil where the operation has no such message.
  private mutating func members(
    _ key: String, of operation: JSONNode
  ) throws(ImportError) -> [Member]? {
    guard let (id, node) = try ast.structure(key, of: operation) else { return nil }
    return try shapes.members(id, node)
  }

  private mutating func requestCompression(
    _ traits: SmithyTraits
  ) throws(ImportError) -> [ContentCoding] {
    guard let node = traits[.requestCompression] else { return [] }
    let encodings = try ast.document.elements("encodings", of: node)
    return facts.codings(encodings, at: ast.document.mark(node))
  }

  private mutating func takeHostPrefix(
    of name: String, _ operation: JSONNode, _ traits: SmithyTraits
  ) throws(ImportError) {
    guard let endpoint = traits[.endpoint],
      let prefix = try ast.document.text("hostPrefix", of: endpoint)
    else { return }
    var labels: [String] = []
    if let (id, node) = try ast.structure("input", of: operation) {
      labels = try ast.members(of: id, node).filter { $0.traits.has(.hostLabel) }.map(\.name)
    }
    facts.take(hostPrefix: prefix, labels: labels, of: name, at: ast.document.mark(endpoint))
  }

  /// Those of the operation, then those that every operation of the service has.
  private func errorNames(of operation: JSONNode) throws(ImportError) -> [String] {
    var names: [String] = []
    for owner in [operation, service.node] {
      for reference in try ast.document.elements("errors", of: owner) {
        let name = SmithyNames.name(try ast.target(reference))
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  private mutating func error(_ entry: SmithyClosure.Entry) throws(ImportError) -> ErrorShape {
    let traits = try ast.traits(of: entry.id, entry.node)
    let query = traits[.awsQueryError]
    let name = SmithyNames.name(entry.id)
    let code = query?["code"]?.string
    return ErrorShape(
      name: name, fault: traits[.error]?.string == "server" ? .server : .client,
      status: ErrorShape.Statuses(
        httpError: status(traits[.httpError]),
        awsQueryError: status(query?["httpResponseCode"])),
      members: try shapes.members(entry.id, entry.node), queryCode: code == name ? nil : code,
      documentation: Prose.line(traits[.documentation]?.string), mark: ast.document.mark(entry.node)
    )
  }

  private mutating func status(_ node: JSONNode?) -> Int? {
    guard let node else { return nil }
    if let status = node.integer, 300...599 ~= status { return status }
    let detail = "left out \(Wording.quote(node.text)), no status of an error"
    shapes.note(ImportNote(.dropped, detail, at: ast.document.mark(node)))
    return nil
  }

  private var renamed: [ImportNote] {
    let nodes = Dictionary(closure.shapes.map { ($0.id, $0.node) }) { first, _ in first }
    return shapes.names.renamed.map { id, name in
      let detail = "\(Wording.quote(id)) is \(Wording.quote(name)) here: its name is taken"
      let mark = ast.document.mark(nodes[id] ?? ast.document.root)
      return ImportNote(.renamed, detail, shape: name, at: mark)
    }
  }

  private func twice(_ what: String, _ name: String, _ node: JSONNode) -> ImportError {
    ast.document.error(
      .malformed, "the service has two \(what) of the name \(Wording.quote(name))", at: node)
  }
}
