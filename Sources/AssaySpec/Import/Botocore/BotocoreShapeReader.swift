import AssayCore
import AssayEngine

/// Turns shapes of a botocore model into shapes of a contract.
struct BotocoreShapeReader {
  let shapes: BotocoreShapes
  private(set) var notes: [ImportNote] = []
  private var derived: DerivedShapes

  init(_ shapes: BotocoreShapes) {
    self.shapes = shapes
    derived = DerivedShapes(taken: shapes.names)
  }

  /// Shapes that the model does not define, for what it says of single members.
  var derivedShapes: [String: Shape] { derived.shapes }

  private var document: ModelDocument { shapes.document }

  mutating func note(_ note: ImportNote) { notes.append(note) }

  mutating func shape(_ name: String, _ node: JSONNode) throws(ImportError) -> Shape {
    let type = try shapes.type(of: node)
    return Shape(
      name: name, kind: try kind(type, name, node), constraints: try constraints(type, node),
      isSensitive: node["sensitive"]?.isTrue == true,
      isStreaming: node["streaming"]?.isTrue == true || node["eventstream"]?.isTrue == true,
      documentation: Prose.line(try document.text("documentation", of: node)),
      mark: document.mark(node))
  }

  /// The members of a structure, in the order of the model.
  mutating func members(of name: String, _ node: JSONNode) throws(ImportError) -> [Member] {
    let known = try document.members("members", of: node)
    let required = try required(of: name, node, known.map(\.name))
    var members: [Member] = []
    for (member, reference) in known {
      members.append(
        Member(
          name: member, shape: try shapeName(reference, of: member, in: name),
          isRequired: required.contains(member),
          isSensitive: reference["sensitive"]?.isTrue == true,
          isIdempotencyToken: reference["idempotencyToken"]?.isTrue == true,
          mark: document.mark(reference)))
    }
    return members
  }

  /// The names of required members; one of no member would require nothing.
  private func required(
    of name: String, _ node: JSONNode, _ known: [String]
  ) throws(ImportError) -> Set<String> {
    var required: Set<String> = []
    for entry in try document.elements("required", of: node) {
      guard let member = entry.string, known.contains(member) else {
        let text = entry.string ?? entry.text
        let suggestion = Wording.suggestion(for: text, among: known)
        throw document.error(
          .malformed,
          "\(Wording.quote(name)) requires \(Wording.quote(text)), which is no member of it\(suggestion)",
          at: entry)
      }
      required.insert(member)
    }
    return required
  }

  private mutating func kind(
    _ type: ShapeType, _ name: String, _ node: JSONNode
  ) throws(ImportError) -> Shape.Kind {
    switch type {
    case .structure: return .structure(members: try members(of: name, node))
    case .union: return .variants(try members(of: name, node))
    case .list, .map:
      let parts = try shapes.parts(of: node)
      let names = try parts.map { (part) throws(ImportError) in
        try shapeName(part.value, of: part.name, in: name)
      }
      // botocore leaves `sparse` out nearly everywhere, so that its absence says nothing.
      let isSparse: Bool? = node["sparse"]?.isTrue == true ? true : nil
      return type == .list
        ? .list(member: names[0], isSparse: isSparse, hasUniqueItems: false)
        : .map(key: names[0], value: names[1], isSparse: isSparse)
    case .enumeration:
      return .values(try document.elements("enum", of: node).compactMap(\.string))
    case .timestamp: return .timestamp(format: try timestampFormat(node))
    default: return .scalar(type)
    }
  }

  private mutating func constraints(
    _ type: ShapeType, _ node: JSONNode
  ) throws(ImportError) -> Constraints {
    let (least, greatest) = (node["min"], node["max"])
    let pattern = try document.text("pattern", of: node)
    guard least != nil || greatest != nil || pattern != nil else { return Constraints() }
    var reading = ConstraintImport(type: type, mark: document.mark(node))
    reading.take(minLength: least, maxLength: greatest)
    reading.take(leastNumber: least, greatestNumber: greatest)
    if let pattern { reading.take(pattern: FullMatch.pattern(pattern), source: pattern) }
    notes += reading.notes
    return reading.constraints
  }

  private func timestampFormat(_ node: JSONNode) throws(ImportError) -> Shape.TimestampFormat? {
    guard let word = try document.text("timestampFormat", of: node) else { return nil }
    switch word.lowercased() {
    case "iso8601": return .dateTime
    case "unixtimestamp": return .epochSeconds
    case "rfc822": return .httpDate
    default:
      throw document.error(
        .malformed, "\(Wording.quote(word)) is no timestamp format", at: node)
    }
  }
}

/// What a member says of the shape it has.
extension BotocoreShapeReader {
  /// The name of a member's shape: one of its own where the member has a format, is a stream or
  /// lists values.
  private mutating func shapeName(
    _ reference: JSONNode, of member: String, in owner: String
  ) throws(ImportError) -> String {
    let (name, node) = try shapes.target(reference)
    if let format = try timestampFormat(reference), try shapes.type(of: node) == .timestamp,
      try timestampFormat(node) != format
    {
      return try derive(format.prefix + name, "\(format)", name, node) { shape in
        shape.kind = .timestamp(format: format)
      }
    }
    if reference["streaming"]?.isTrue == true, try shapes.type(of: node) == .blob,
      node["streaming"]?.isTrue != true
    {
      return try derive("Streaming" + name, "stream", name, node) { $0.isStreaming = true }
    }
    if let values = reference["enum"]?.array, try shapes.type(of: node) == .string {
      let wanted = owner + member.prefix(1).uppercased() + member.dropFirst()
      return try derive(wanted, "enum of \(owner)$\(member)", name, node) { shape in
        shape.kind = .values(values.compactMap(\.string))
      }
    }
    return name
  }

  /// The name of a shape that is like another but for a change.
  private mutating func derive(
    _ wanted: String, _ reason: String, _ name: String, _ node: JSONNode,
    _ change: (inout Shape) -> Void
  ) throws(ImportError) -> String {
    var shape = try shape(name, node)
    change(&shape)
    return derived.name(wanted, for: "\(reason) \(name)", shape)
  }
}
