import AssayEngine

/// Reads the models of botocore: `service-2.json`, as it is or compressed.
package enum BotocoreModel {
  /// The contract of the service, complete: every operation, and all that they are made of.
  ///
  /// A shape of the model that no member has does not appear. Patterns match in full, as botocore
  /// means them; of `sparse` and of defaults its models say nothing.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(ImportError) -> ImportedModel {
    try ModelFile.read(bytes, file: file, as: .botocore)
  }

  static func read(_ document: ModelDocument) throws(ImportError) -> ImportedModel {
    var reading = try BotocoreReading(document)
    return try reading.model()
  }
}

/// One model while it is read.
private struct BotocoreReading {
  private let document: ModelDocument
  private let shapes: BotocoreShapes
  private var reader: BotocoreShapeReader
  private var contract: Contract
  private var facts = OperationFacts()
  /// References to shapes that are yet to be followed.
  private var waiting: [JSONNode] = []

  init(_ document: ModelDocument) throws(ImportError) {
    self.document = document
    shapes = try BotocoreShapes(document)
    reader = BotocoreShapeReader(shapes)
    contract = Contract(service: try BotocoreService.read(document))
    if contract.service.version == ServiceVersion.none {
      let metadata = document.root["metadata"] ?? document.root
      reader.note(ServiceVersion.note(key: "apiVersion", at: document.mark(metadata)))
    }
  }

  mutating func model() throws(ImportError) -> ImportedModel {
    for (name, node) in try document.members("operations", of: document.root) {
      let operation = try operation(name, node)
      contract.operations[operation.name] = operation
    }
    while let reference = waiting.popLast() {
      let (name, node) = try shapes.target(reference)
      guard contract.shapes[name] == nil else { continue }
      contract.shapes[name] = try reader.shape(name, node)
      if node["exception"]?.isTrue == true { try addError(name, node) }
      waiting += try shapes.parts(of: node).map(\.value)
    }
    contract.shapes.merge(reader.derivedShapes) { own, _ in own }
    facts.finish(&contract)
    return ImportedModel(
      source: .botocore, named: contract, notes: reader.notes + facts.notes)
  }

  /// The name on the wire is that of `name`; only in REST, where it has none, the key may differ.
  private mutating func operation(
    _ key: String, _ node: JSONNode
  ) throws(ImportError) -> Operation {
    let name = try document.text("name", of: node) ?? key
    var errors: [String] = []
    for reference in try document.elements("errors", of: node) {
      let (error, shape) = try shapes.structure(reference)
      if !errors.contains(error) { errors.append(error) }
      try addError(error, shape)
    }
    let operation = Operation(
      name: contract.service.wireProtocol.isREST ? key : name,
      isReadonly: node["readonly"]?.isTrue == true,
      requestCompression: try requestCompression(node), input: try members("input", of: node),
      hasInput: node["input"] != nil, output: try members("output", of: node),
      hasOutput: node["output"] != nil, errors: errors,
      documentation: Prose.line(try document.text("documentation", of: node)),
      mark: document.mark(node))
    try takeHostPrefix(of: operation.name, node)
    return operation
  }

  private mutating func requestCompression(
    _ operation: JSONNode
  ) throws(ImportError) -> [ContentCoding] {
    guard let node = operation["requestcompression"] else { return [] }
    let encodings = try document.elements("encodings", of: node)
    return facts.codings(encodings, at: document.mark(node))
  }

  private mutating func takeHostPrefix(
    of name: String, _ operation: JSONNode
  ) throws(ImportError) {
    guard let endpoint = operation["endpoint"],
      let prefix = try document.text("hostPrefix", of: endpoint)
    else { return }
    var labels: [String] = []
    if let input = operation["input"] {
      let members = try document.members("members", of: shapes.structure(input).node)
      labels = members.filter { $0.value["hostLabel"]?.isTrue == true }.map(\.name)
    }
    facts.take(hostPrefix: prefix, labels: labels, of: name, at: document.mark(endpoint))
  }

  private mutating func members(
    _ key: String, of operation: JSONNode
  ) throws(ImportError) -> [Member] {
    guard let reference = operation[key] else { return [] }
    let (name, node) = try shapes.structure(reference)
    return try members(of: name, node)
  }

  private mutating func members(
    of name: String, _ node: JSONNode
  ) throws(ImportError) -> [Member] {
    waiting += try document.members("members", of: node).map(\.value)
    return try reader.members(of: name, node)
  }

  private mutating func addError(_ name: String, _ node: JSONNode) throws(ImportError) {
    guard contract.errors[name] == nil else { return }
    let facts = BotocoreError(node, isOfQuery: contract.service.wireProtocol.isQuery)
    contract.errors[name] = ErrorShape(
      name: name, fault: facts.fault, status: facts.status,
      members: try members(of: name, node), queryCode: facts.code == name ? nil : facts.code,
      documentation: Prose.line(try document.text("documentation", of: node)),
      mark: document.mark(node))
  }
}

extension WireProtocol {
  fileprivate var isREST: Bool { self == .restJSON1 || self == .restXML }

  fileprivate var isQuery: Bool { self == .awsQuery || self == .ec2Query }
}
