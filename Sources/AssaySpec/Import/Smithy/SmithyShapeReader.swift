import AssayCore
import AssayEngine

/// Turns shapes of an AST into shapes of a contract.
struct SmithyShapeReader {
  let ast: SmithyAST
  let names: SmithyNames
  private(set) var notes: [ImportNote] = []
  private var derived: DerivedShapes
  /// Lists and maps in one another that are being copied, which Smithy keeps from having a cycle.
  private var partDepth = 0
  private static let partLimit = 32

  init(_ ast: SmithyAST, _ names: SmithyNames) {
    self.ast = ast
    self.names = names
    derived = DerivedShapes(taken: names.taken)
  }

  /// Shapes that the model does not define, for members of lists and maps, and for timestamps.
  var derivedShapes: [String: Shape] { derived.shapes }

  mutating func note(_ note: ImportNote) { notes.append(note) }

  mutating func shape(_ id: String, _ node: JSONNode) throws(ImportError) -> Shape {
    let traits = try ast.traits(of: id, node)
    let type = try shapeType(node, traits)
    return Shape(
      name: names[id], kind: try kind(type, id, node, traits),
      constraints: constraints(traits, type, node), isSensitive: traits.has(.sensitive),
      isStreaming: traits.has(.streaming),
      documentation: Prose.line(traits[.documentation]?.string), mark: ast.document.mark(node))
  }

  /// The members of a structure, in the order of the model.
  mutating func members(_ id: String, _ node: JSONNode) throws(ImportError) -> [Member] {
    let isInput = try ast.traits(of: id, node).has(.input)
    var members: [Member] = []
    for member in try ast.members(of: id, node) {
      members.append(try self.member(member, isOfInput: isInput))
    }
    return members
  }

  private mutating func member(
    _ member: SmithyMember, isOfInput: Bool
  ) throws(ImportError) -> Member {
    let traits = member.traits
    let defaultValue = try self.defaultValue(of: member)
    let isClientOptional = isOfInput || traits.has(.clientOptional)
    return Member(
      name: member.name, shape: try shapeName(of: member), isRequired: traits.has(.required),
      defaultValue: defaultValue, isSensitive: traits.has(.sensitive),
      isIdempotencyToken: traits.has(.idempotencyToken),
      // It decides who fills in a default, and says nothing where there is none.
      isClientOptional: defaultValue != nil && isClientOptional,
      constraints: constraints(traits, try targetType(of: member), member.node),
      mark: ast.document.mark(member.node))
  }
}

/// Kinds.
extension SmithyShapeReader {
  private func shapeType(_ node: JSONNode, _ traits: SmithyTraits) throws(ImportError) -> ShapeType
  {
    let word = try ast.document.neededText("type", of: node)
    if word == "string", traits[.enumeration]?.array?.isEmpty == false { return .enumeration }
    if word == "set" { return .list }
    guard let type = ShapeType(rawValue: word) else {
      throw ast.document.error(
        .malformed, "\(Wording.quote(word)) is no type of a value", at: node)
    }
    return type
  }

  private mutating func kind(
    _ type: ShapeType, _ id: String, _ node: JSONNode, _ traits: SmithyTraits
  ) throws(ImportError) -> Shape.Kind {
    switch type {
    case .structure: return .structure(members: try members(id, node))
    case .union: return .variants(try members(id, node))
    case .list:
      let isSet = node["type"]?.string == "set"
      return .list(
        member: try part("member", of: id, node), isSparse: traits.has(.sparse),
        hasUniqueItems: isSet || traits.has(.uniqueItems))
    case .map:
      return .map(
        key: try part("key", of: id, node), value: try part("value", of: id, node),
        isSparse: traits.has(.sparse))
    case .enumeration: return .values(try values(id, node, traits))
    case .intEnumeration: return .numbers(try numbers(id, node))
    case .timestamp: return .timestamp(format: try timestampFormat(traits))
    default: return .scalar(type)
    }
  }

  private func values(
    _ id: String, _ node: JSONNode, _ traits: SmithyTraits
  ) throws(ImportError) -> [String] {
    if let definitions = traits[.enumeration]?.array {
      return definitions.compactMap { $0["value"]?.string }
    }
    return try ast.members(of: id, node).map { $0.traits[.enumValue]?.string ?? $0.name }
  }

  private func numbers(_ id: String, _ node: JSONNode) throws(ImportError) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for member in try ast.members(of: id, node) {
      guard let number = member.traits[.enumValue]?.integer, Int32(exactly: number) != nil else {
        let detail = "\(Wording.quote(member.name)) of an intEnum has no value that is an integer"
        throw ast.document.error(.malformed, detail, at: member.node)
      }
      numbers[member.name] = number
    }
    return numbers
  }

  private func timestampFormat(
    _ traits: SmithyTraits
  ) throws(ImportError) -> Shape.TimestampFormat? {
    guard let node = traits[.timestampFormat] else { return nil }
    guard let format = node.string.flatMap(Shape.TimestampFormat.init) else {
      let word = node.string ?? node.text
      throw ast.document.error(
        .malformed, "\(Wording.quote(word)) is no timestamp format", at: node)
    }
    return format
  }
}

/// What members say of the shapes they have.
extension SmithyShapeReader {
  /// The name of a member's shape: one of its own where the member has a timestamp format.
  private mutating func shapeName(of member: SmithyMember) throws(ImportError) -> String {
    let name = SmithyPrelude.shape(member.target) ?? names[member.target]
    guard let format = try timestampFormat(member.traits),
      try targetType(of: member) == .timestamp
    else { return name }
    let target = try target(of: member)
    guard try timestampFormat(target.traits) != format else { return name }
    let shape = Shape(
      name: name, kind: .timestamp(format: format), isSensitive: target.traits.has(.sensitive),
      mark: ast.document.mark(member.node))
    return derived.name(format.prefix + name, for: "\(format) \(name)", shape)
  }

  /// The name of the shape of a list's or map's members: one of its own where they have constraints.
  private mutating func part(
    _ part: String, of id: String, _ node: JSONNode
  ) throws(ImportError) -> String {
    let member = try ast.member(part, of: id, node)
    let name = try shapeName(of: member)
    let type = try targetType(of: member)
    let own = constraints(member.traits, type, member.node)
    guard own != Constraints() else { return name }
    guard partDepth < Self.partLimit else {
      throw ast.document.error(.malformed, "a list or map that holds itself", at: member.node)
    }
    partDepth += 1
    defer { partDepth -= 1 }
    let target = try target(of: member)
    var shape =
      try target.node.map { (node) throws(ImportError) in try self.shape(member.target, node) }
      ?? Shape(name: name, kind: .scalar(type), mark: ast.document.mark(member.node))
    shape.constraints = own.merged(over: shape.constraints)
    let wanted = names[id] + part.prefix(1).uppercased() + part.dropFirst()
    return derived.name(wanted, for: "\(part) of \(id)", shape)
  }

  /// The shape that a member has; without a node if it is the prelude's.
  private func target(
    of member: SmithyMember
  ) throws(ImportError) -> (node: JSONNode?, traits: SmithyTraits) {
    guard SmithyPrelude.shape(member.target) == nil else { return (nil, SmithyTraits([])) }
    let node = try ast.shape(member.target, namedAt: member.node)
    return (node, try ast.traits(of: member.target, node))
  }

  private func targetType(of member: SmithyMember) throws(ImportError) -> ShapeType {
    if let name = SmithyPrelude.shape(member.target) {
      return Shape.predefined[name]?.kind.type ?? .structure
    }
    let target = try target(of: member)
    return try target.node.map { (node) throws(ImportError) in
      try shapeType(node, target.traits)
    } ?? .structure
  }

  private mutating func constraints(
    _ traits: SmithyTraits, _ type: ShapeType, _ node: JSONNode
  ) -> Constraints {
    let (length, range) = (traits[.length], traits[.range])
    let pattern = traits[.pattern]?.string
    guard length != nil || range != nil || pattern != nil else { return Constraints() }
    var reading = ConstraintImport(type: type, mark: ast.document.mark(node))
    reading.take(minLength: length?["min"], maxLength: length?["max"])
    reading.take(leastNumber: range?["min"], greatestNumber: range?["max"])
    if let pattern { reading.take(pattern: pattern, source: pattern) }
    notes += reading.notes
    return reading.constraints
  }

  /// The default; nil for none, and for `null`, which is none.
  private mutating func defaultValue(
    of member: SmithyMember
  ) throws(ImportError) -> DefaultValue? {
    guard let node = member.traits[.defaultValue] else {
      return try ast.isVersion1 ? zero(of: member) : nil
    }
    switch node.content {
    case .null: return nil
    case .string(let text): return .text(text)
    case .boolean, .number: return .literal(node.text)
    case .array(let elements) where elements.isEmpty: return .literal(node.text)
    case .object(let members) where members.isEmpty: return .literal(node.text)
    case .array, .object:
      let detail = "left out a default that is neither a scalar nor empty"
      notes.append(ImportNote(.dropped, detail, at: ast.document.mark(node)))
      return nil
    }
  }

  /// The default that Smithy 1.0 gives to numbers and booleans that are not boxed.
  private func zero(of member: SmithyMember) throws(ImportError) -> DefaultValue? {
    let target = try target(of: member)
    let isPrimitive =
      target.node == nil ? SmithyPrelude.isPrimitive(member.target) : !target.traits.has(.box)
    guard isPrimitive, !member.traits.has(.box) else { return nil }
    switch try targetType(of: member) {
    case .boolean: return .literal("false")
    case .byte, .short, .integer, .long, .float, .double: return .literal("0")
    default: return nil
    }
  }
}
