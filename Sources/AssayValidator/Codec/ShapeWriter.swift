import AssayCore
import AssayEngine
import AssaySpec

/// Writes values as trees by their shapes.
///
/// After it has thrown it is of no use.
struct ShapeWriter {
  private let contract: Contract
  private let binding: ProtocolBinding
  private let side: Codec.Side
  /// The members and elements that lead to the value that is written.
  private var path: [String] = []

  init(_ contract: Contract, _ binding: ProtocolBinding, side: Codec.Side) {
    self.contract = contract
    self.binding = binding
    self.side = side
  }

  /// Writes the members of a structure in the order of the contract; null ones are left out.
  mutating func structure(
    _ members: [Member], _ value: Value, fillsDefaults: Bool = true
  ) throws(CodecError) -> JSONNode {
    guard case .structure(let given) = value else { throw wrongType("a structure", value) }
    for entry in given where !members.contains(where: { isSame($0.name, entry.name) }) {
      throw try below(entry.name) { $0.unknown() }
    }
    var written: [JSONNode.Member] = []
    for member in members {
      let value = given.first { isSame($0.name, member.name) }?.value ?? .null
      let sent = try value == .null && fillsDefaults ? defaultValue(of: member) : value
      guard let sent, sent != .null else { continue }
      written.append((member.name, try self.value(of: member, sent)))
    }
    return .object(written)
  }

  /// What is sent for a member that has no value: a client sends no default that it may leave out.
  private func defaultValue(of member: Member) throws(CodecError) -> Value? {
    guard side == .server || !member.isClientOptional else { return nil }
    return try Defaults(contract, binding).value(of: member)
  }

  private mutating func value(of member: Member, _ value: Value) throws(CodecError) -> JSONNode {
    try below(member.name) { (writer) throws(CodecError) in
      try writer.value(of: member.shape, value)
    }
  }

  private mutating func value(of name: String, _ value: Value) throws(CodecError) -> JSONNode {
    guard let shape = contract.shape(named: name) else {
      throw CodecError(.badContract, expected: "a shape `\(name)`", actual: "no shape of that name")
    }
    switch (shape.kind, value) {
    case (.structure(let members), _): return try structure(members, value)
    case (.unit, _): return try structure([], value)
    case (.union(let members), .union(let variant)): return try self.variant(members, variant)
    case (.union, .unknownVariant):
      throw fault(.unknownMember, "a member of the union", "an unknown one")
    case (.list(let element, let isSparse, _), .list(let values)):
      return try list(element, isSparse, values)
    case (.map(_, let element, let isSparse), .map(let entries)):
      return try map(element, isSparse, entries)
    case (.document, .document(let document)): return document.node
    default:
      guard let scalar = try scalar(shape, value) else { throw wrongType(shape.words, value) }
      return scalar
    }
  }

  private mutating func variant(
    _ members: [Member], _ variant: Value.Member
  ) throws(CodecError) -> JSONNode {
    guard let member = members.first(where: { isSame($0.name, variant.name) }) else {
      throw try below(variant.name) { $0.unknown() }
    }
    return .object([(member.name, try value(of: member, variant.value))])
  }

  private mutating func list(
    _ shape: String, _ isSparse: Bool?, _ values: [Value]
  ) throws(CodecError) -> JSONNode {
    var elements: [JSONNode] = []
    for (index, value) in values.enumerated() {
      elements.append(
        try below("\(index)") { (writer) throws(CodecError) in
          try writer.element(of: shape, isSparse, value)
        })
    }
    return .array(elements)
  }

  private mutating func map(
    _ shape: String, _ isSparse: Bool?, _ entries: [Value.Member]
  ) throws(CodecError) -> JSONNode {
    var members: [JSONNode.Member] = []
    for entry in entries {
      let node = try below(entry.name) { (writer) throws(CodecError) in
        try writer.element(of: shape, isSparse, entry.value)
      }
      members.append((entry.name, node))
    }
    return .object(members)
  }

  private mutating func element(
    of shape: String, _ isSparse: Bool?, _ value: Value
  ) throws(CodecError) -> JSONNode {
    guard value == .null else { return try self.value(of: shape, value) }
    guard isSparse != false else { throw fault(.nullElement, "an element", "null") }
    return .null
  }
}

extension ShapeWriter {
  /// The text of a value that has no members; nil where the value is of another kind.
  private func scalar(_ shape: Shape, _ value: Value) throws(CodecError) -> JSONNode? {
    switch (shape.kind, value) {
    case (.boolean, .boolean(let value)): return .boolean(value)
    case (.string, .string(let text)), (.enumeration, .string(let text)): return .string(text)
    case (.blob, .blob(let bytes)): return .string(Base64.text(of: bytes))
    case (.float, .float(let real)), (.double, .double(let real)): return real.node
    case (.bigDecimal, .bigDecimal(let number)): return .number(number.text)
    case (.timestamp(let format), .timestamp(let instant)):
      return try timestamp(instant, format ?? binding.timestampFormat)
    case (let kind, .integer(let number)) where kind.isInteger:
      guard let range = kind.integers else { return .number(number.text) }
      guard let value = number.integer, range.contains(value) else {
        throw fault(
          .outOfRange, "an integer from \(range.lowerBound) to \(range.upperBound)", "another")
      }
      return .number(number.text)
    default: return nil
    }
  }

  private func timestamp(
    _ instant: Instant, _ format: Shape.TimestampFormat
  ) throws(CodecError) -> JSONNode {
    let text: String?
    switch format {
    case .epochSeconds: return .number(instant.epochSeconds.text)
    case .dateTime: text = instant.dateTime
    case .httpDate: text = instant.httpDate
    }
    guard let text else {
      throw fault(.outOfRange, "a timestamp of the years 0 to 9999", "another")
    }
    return .string(text)
  }
}

extension ShapeWriter {
  private mutating func below<Result>(
    _ segment: String, _ write: (inout Self) throws(CodecError) -> Result
  ) throws(CodecError) -> Result {
    path.append(segment)
    let result = try write(&self)
    path.removeLast()
    return result
  }

  private func fault(_ code: CodecError.Code, _ expected: String, _ actual: String) -> CodecError {
    let pointer = path.map { "/" + Locator.escaped($0) }.joined()
    return CodecError(
      code, pointer: Escaping.show(pointer, limit: 400), expected: expected, actual: actual)
  }

  private func wrongType(_ expected: String, _ value: Value) -> CodecError {
    fault(.wrongType, expected, value.words)
  }

  private func unknown() -> CodecError {
    fault(.unknownMember, "a member of the contract", "another name")
  }
}

extension Real {
  /// A JSON number of the fewest digits that are read back as this one, or one of three texts.
  var node: JSONNode {
    if number.isNaN { return .string("NaN") }
    if number.isInfinite { return .string(number < 0 ? "-Infinity" : "Infinity") }
    return .number(isSingle ? Float(number).description : number.description)
  }
}

extension Shape {
  /// What a value of the shape is, with its article.
  fileprivate var words: String {
    switch kind {
    case .structure, .unit: "a structure"
    case .union: "a union"
    case .list: "a list"
    case .map: "a map"
    case .string, .enumeration: "a string"
    case .timestamp: "a timestamp"
    case .blob: "bytes"
    case .boolean: "a boolean"
    case .byte, .short, .integer, .long, .bigInteger, .intEnumeration: "an integer"
    case .float, .double: "a floating-point number"
    case .bigDecimal: "a decimal number"
    case .document: "a document"
    }
  }
}

extension Shape.Kind {
  fileprivate var isInteger: Bool {
    switch self {
    case .byte, .short, .integer, .long, .bigInteger, .intEnumeration: true
    default: false
    }
  }
}
