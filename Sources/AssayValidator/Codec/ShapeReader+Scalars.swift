import AssayCore
import AssayEngine
import AssaySpec

extension ShapeReader {
  /// The value of a shape that has no members.
  func scalar(_ shape: Shape, _ node: JSONNode) throws(CodecError) -> Value {
    switch shape.kind {
    case .boolean:
      guard let value = node.boolean else { throw wrongType("a boolean", node) }
      return .boolean(value)
    case .string, .enumeration: return .string(try string(node))
    case .blob: return .blob(try blob(node))
    case .timestamp(let format):
      return .timestamp(try timestamp(node, format ?? binding.timestampFormat))
    case .float:
      return .float(Real(try real(node, { Float($0) })))
    case .double:
      return .double(Real(try real(node, { Double($0) })))
    case .bigDecimal: return .bigDecimal(try number(node))
    default: return .integer(try integer(node, within: shape.kind.integers))
    }
  }

  private func string(_ node: JSONNode) throws(CodecError) -> String {
    guard let text = node.string else { throw wrongType("a string", node) }
    return text
  }

  private func blob(_ node: JSONNode) throws(CodecError) -> [UInt8] {
    let text = try string(node)
    guard let bytes = Base64.bytes(of: text) else {
      throw fault(.badValue, "base64", shown(text))
    }
    return bytes
  }

  private func number(_ node: JSONNode) throws(CodecError) -> ExactNumber {
    guard let text = node.number else { throw wrongType("a number", node) }
    guard let number = ExactNumber(text) else {
      throw fault(.outOfRange, "an exponent of at most 18 digits", shown(text))
    }
    return number
  }

  private func integer(
    _ node: JSONNode, within range: ClosedRange<Int>?
  ) throws(CodecError) -> ExactNumber {
    let number = try number(node)
    let text = node.number ?? ""
    guard number.isInteger else { throw fault(.wrongType, "an integer", shown(text)) }
    guard let range else { return number }
    guard let value = number.integer, range.contains(value) else {
      throw fault(
        .outOfRange, "an integer from \(range.lowerBound) to \(range.upperBound)", shown(text))
    }
    return number
  }

  /// A number, rounded to the nearest one that the type holds, or one of three texts.
  private func real<Number: BinaryFloatingPoint>(
    _ node: JSONNode, _ parse: (String) -> Number?
  ) throws(CodecError) -> Number {
    switch node.content {
    case .number(let text):
      guard let value = parse(text) else { throw fault(.badValue, "a number", shown(text)) }
      return value
    case .string("NaN"): return .nan
    case .string("Infinity"): return .infinity
    case .string("-Infinity"): return -.infinity
    case .string(let text):
      throw fault(.wrongType, "a number, `NaN`, `Infinity` or `-Infinity`", shown(text))
    default: throw wrongType("a number", node)
    }
  }

  private func timestamp(
    _ node: JSONNode, _ format: Shape.TimestampFormat
  ) throws(CodecError) -> Instant {
    switch format {
    case .epochSeconds:
      let number = try number(node)
      guard let instant = Instant(epochSeconds: number) else {
        throw fault(.outOfRange, "seconds that a timestamp can hold", shown(node.number ?? ""))
      }
      return instant
    case .dateTime: return try instant(string(node), "an RFC 3339 timestamp", DateTime.parse)
    case .httpDate: return try instant(string(node), "an HTTP date", HTTPDate.parse)
    }
  }

  private func instant(
    _ text: String, _ expected: String,
    _ parse: (Span<UInt8>, Range<Int>) -> Result<Timestamp, TimestampFault>
  ) throws(CodecError) -> Instant {
    let bytes = Array(text.utf8)
    guard case .success(let timestamp) = parse(bytes.span, 0..<bytes.count) else {
      throw fault(.badValue, expected, shown(text))
    }
    return timestamp.instant
  }
}

extension Shape.Kind {
  /// The numbers that an integer shape of a size can hold; nil for one of any size.
  var integers: ClosedRange<Int>? {
    switch self {
    case .byte: -0x80...0x7f
    case .short: -0x8000...0x7fff
    case .integer, .intEnumeration: -0x8000_0000...0x7fff_ffff
    case .long: Int.min...Int.max
    default: nil
    }
  }
}
