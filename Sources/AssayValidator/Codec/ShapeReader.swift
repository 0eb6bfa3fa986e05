import AssayCore
import AssayEngine
import AssaySpec

/// Reads the values of a tree by their shapes.
///
/// After it has thrown it is of no use.
struct ShapeReader {
  let contract: Contract
  let binding: ProtocolBinding
  let side: Codec.Side
  /// The members and elements that lead to the value that is read.
  private var path: [String] = []
  /// Whether the contract lets no text of the value be shown.
  private(set) var isSensitive = false

  init(_ contract: Contract, _ binding: ProtocolBinding, side: Codec.Side) {
    self.contract = contract
    self.binding = binding
    self.side = side
  }

  /// The value of a shape; `node` is no null unless the shape is a document.
  mutating func value(of name: String, _ node: JSONNode) throws(CodecError) -> Value {
    guard let shape = contract.shape(named: name) else {
      throw CodecError(.badContract, expected: "a shape `\(name)`", actual: "no shape of that name")
    }
    let wasSensitive = isSensitive
    isSensitive = wasSensitive || shape.isSensitive
    defer { isSensitive = wasSensitive }
    switch shape.kind {
    case .structure(let members): return .structure(try self.members(members, of: node))
    case .unit: return .structure(try self.members([], of: node))
    case .union(let members): return try variant(members, node)
    case .list(let element, let isSparse, _): return try list(element, isSparse, node)
    case .map(let key, let value, let isSparse):
      return try map(key, value, isSparse, node)
    case .document: return .document(Document(node))
    default: return try scalar(shape, node)
    }
  }

  private mutating func list(
    _ shape: String, _ isSparse: Bool?, _ node: JSONNode
  ) throws(CodecError) -> Value {
    guard let elements = node.array else { throw wrongType("a list", node) }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      let value = try below("\(index)") { (reader) throws(CodecError) in
        try reader.element(of: shape, isSparse, element)
      }
      if let value { values.append(value) }
    }
    return .list(values)
  }

  private mutating func map(
    _ key: String, _ shape: String, _ isSparse: Bool?, _ node: JSONNode
  ) throws(CodecError) -> Value {
    guard let members = node.object else { throw wrongType("an object", node) }
    let hidesKeys = isSensitive || contract.shape(named: key)?.isSensitive ?? false
    var entries: [Value.Member] = []
    for member in members {
      let segment = hidesKeys ? Redaction.mask(member: member.name) : member.name
      let value = try below(segment) { (reader) throws(CodecError) in
        try reader.element(of: shape, isSparse, member.value)
      }
      if let value { entries.append(Value.Member(member.name, value)) }
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (entry, next) in zip(entries, entries.dropFirst()) where isSame(entry.name, next.name) {
      throw duplicate(hidesKeys ? Redaction.mask(member: entry.name) : entry.name)
    }
    return .map(entries)
  }

  /// An element; nil for a null that a client drops.
  ///
  /// Where the source of the contract does not say whether nulls may come, they are kept.
  private mutating func element(
    of shape: String, _ isSparse: Bool?, _ node: JSONNode
  ) throws(CodecError) -> Value? {
    guard node.isNull else { return try value(of: shape, node) }
    if isSparse != false { return .null }
    guard side == .server else { return nil }
    throw fault(.nullElement, "an element", "null")
  }
}

extension ShapeReader {
  /// Reads what stands below a member or an element.
  mutating func below<Result>(
    _ segment: String, isSensitive: Bool = false,
    _ read: (inout Self) throws(CodecError) -> Result
  ) throws(CodecError) -> Result {
    let wasSensitive = self.isSensitive
    self.isSensitive = wasSensitive || isSensitive
    path.append(segment)
    let result = try read(&self)
    path.removeLast()
    self.isSensitive = wasSensitive
    return result
  }

  /// What is wrong at this place.
  func fault(_ code: CodecError.Code, _ expected: String, _ actual: String) -> CodecError {
    let pointer = path.map { "/" + Locator.escaped($0) }.joined()
    return CodecError(
      code, pointer: Escaping.show(pointer, limit: 400), expected: expected, actual: actual)
  }

  func wrongType(_ expected: String, _ node: JSONNode) -> CodecError {
    fault(.wrongType, expected, node.words)
  }

  func duplicate(_ name: String) -> CodecError {
    fault(.duplicateName, "each name once", "`\(Escaping.show(name, limit: 80))` twice")
  }

  /// The text of a value, fit to be shown.
  func shown(_ text: String) -> String {
    isSensitive ? Redaction.mask(member: text) : "`\(Escaping.show(text, limit: 80))`"
  }
}

extension JSONNode {
  /// The JSON type, with its article.
  var words: String {
    switch content {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Whether two names are the same bytes; `==` takes canonical equivalents for equal.
func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
