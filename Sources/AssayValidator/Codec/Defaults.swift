import AssayCore
import AssayEngine
import AssaySpec

/// The values that stand for members which were not sent.
struct Defaults {
  private let contract: Contract
  private let binding: ProtocolBinding
  /// How many structures deep a correction goes: only a shape that needs itself goes deeper.
  private static let depthLimit = 64

  init(_ contract: Contract, _ binding: ProtocolBinding) {
    self.contract = contract
    self.binding = binding
  }

  /// The default of a member (Smithy 2.0, default trait); nil where it has none, or null.
  func value(of member: Member) throws(CodecError) -> Value? {
    guard let value = member.defaultValue, let shape = contract.shape(named: member.shape) else {
      return nil
    }
    guard case let node = Self.node(value, for: shape), !node.isNull else { return nil }
    switch shape.kind {
    case .document: return .document(Document(node))
    case .timestamp: return Self.timestamp(node)
    default: break
    }
    var reader = ShapeReader(contract, binding, side: .client)
    do throws(CodecError) {
      return try reader.value(of: member.shape, node)
    } catch {
      throw CodecError(
        .badContract, expected: "a default that is a value of `\(member.shape)`",
        actual: "`\(Escaping.show(value.text, limit: 80))`")
    }
  }

  /// A default as JSON; only of a document does it matter whether it was given in quotes.
  private static func node(_ value: DefaultValue, for shape: Shape) -> JSONNode {
    switch (shape.kind, value) {
    case (.string, _), (.enumeration, _), (.blob, _), (.document, .text):
      return .string(value.text)
    default:
      let bytes = Array(value.text.utf8)
      return (try? JSONNode(reading: bytes.span)) ?? .string(value.text)
    }
  }

  /// A default is a number of seconds or an RFC 3339 text, whatever the format of the shape.
  private static func timestamp(_ node: JSONNode) -> Value? {
    if let number = node.number {
      return ExactNumber(number).flatMap(Instant.init(epochSeconds:)).map(Value.timestamp)
    }
    let text = Array((node.string ?? "").utf8)
    guard case .success(let time) = DateTime.parse(text.span, 0..<text.count) else { return nil }
    return .timestamp(time.instant)
  }

  /// What a client takes for a required member that the server left out (Smithy 2.0, client error
  /// correction): the zero of its shape.
  func correction(of name: String, depth: Int = 0) throws(CodecError) -> Value {
    guard depth < Self.depthLimit, let shape = contract.shape(named: name) else {
      throw CodecError(
        .badContract, expected: "a shape that has a value", actual: "`\(name)`")
    }
    switch shape.kind {
    case .structure(let members): return .structure(try corrections(of: members, depth: depth))
    case .unit: return .empty
    case .union: return .unknownVariant("")
    case .list: return .list([])
    case .map: return .map([])
    case .string, .enumeration: return .string("")
    case .blob: return .blob([])
    case .boolean: return .boolean(false)
    case .timestamp: return .timestamp(Instant(seconds: 0))
    case .float: return .float(Real(Float(0)))
    case .double: return .double(Real(Double(0)))
    case .bigDecimal: return .bigDecimal(ExactNumber(0))
    case .document: return .document(Document(.null))
    case .byte, .short, .integer, .long, .bigInteger, .intEnumeration: return .integer(0)
    }
  }

  private func corrections(
    of members: [Member], depth: Int
  ) throws(CodecError) -> [Value.Member] {
    var values: [Value.Member] = []
    for member in members where !member.isClientOptional {
      if let value = try value(of: member) {
        values.append(Value.Member(member.name, value))
      } else if member.isRequired {
        let value = try correction(of: member.shape, depth: depth + 1)
        values.append(Value.Member(member.name, value))
      }
    }
    return values
  }
}
