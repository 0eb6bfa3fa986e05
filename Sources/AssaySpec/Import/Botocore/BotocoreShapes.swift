import AssayEngine

/// The shapes of a botocore model by name.
struct BotocoreShapes {
  let document: ModelDocument
  private let shapes: [String: JSONNode]

  init(_ document: ModelDocument) throws(ImportError) {
    self.document = document
    let members = try document.members("shapes", of: document.root)
    shapes = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
  }

  var names: Dictionary<String, JSONNode>.Keys { shapes.keys }

  /// The name of a shape and the shape, from a reference such as `{"shape": …}`.
  func target(_ reference: JSONNode) throws(ImportError) -> (name: String, node: JSONNode) {
    let name = try document.neededText("shape", of: reference)
    guard let node = shapes[name] else {
      throw document.error(.missingShape, "no shape \(Wording.quote(name))", at: reference)
    }
    return (name, node)
  }

  /// The target of a reference where a message stands: it must be a structure.
  func structure(_ reference: JSONNode) throws(ImportError) -> (name: String, node: JSONNode) {
    let (name, node) = try target(reference)
    guard try document.neededText("type", of: node) == "structure" else {
      throw document.error(
        .malformed, "\(Wording.quote(name)) is no structure, as a message must be", at: reference)
    }
    return (name, node)
  }

  /// The type of a shape's values.
  func type(of node: JSONNode) throws(ImportError) -> ShapeType {
    let word = try document.neededText("type", of: node)
    if word == "structure" { return Self.structureType(node) }
    if word == "string", node["enum"]?.array?.isEmpty == false { return .enumeration }
    guard let type = Self.types[word.lowercased()] else {
      throw document.error(.malformed, "\(Wording.quote(word)) is no type of a value", at: node)
    }
    return type
  }

  private static func structureType(_ node: JSONNode) -> ShapeType {
    if node["document"]?.isTrue == true { return .document }
    let isUnion = node["union"]?.isTrue == true || node["eventstream"]?.isTrue == true
    return isUnion ? .union : .structure
  }

  private static let types: [String: ShapeType] = [
    "list": .list, "map": .map, "string": .string, "char": .string, "character": .string,
    "timestamp": .timestamp, "blob": .blob, "boolean": .boolean, "byte": .byte, "short": .short,
    "integer": .integer, "long": .long, "float": .float, "double": .double,
    "biginteger": .bigInteger, "bigdecimal": .bigDecimal,
  ]

  /// The references to shapes that a shape consists of, with the names of members.
  func parts(of node: JSONNode) throws(ImportError) -> [JSONNode.Member] {
    switch try type(of: node) {
    case .structure, .union: return try document.members("members", of: node)
    case .list: return [("member", try neededPart("member", of: node))]
    case .map:
      return [
        ("key", try neededPart("key", of: node)), ("value", try neededPart("value", of: node)),
      ]
    default: return []
    }
  }

  private func neededPart(_ key: String, of node: JSONNode) throws(ImportError) -> JSONNode {
    guard let part = node[key] else {
      throw document.error(.malformed, "\(Wording.quote(key)) is missing", at: node)
    }
    return part
  }
}
