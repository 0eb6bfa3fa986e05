import AssayEngine
import AssaySpec

/// Values that hold no others.
extension SampleMaker {
  /// Nil for what holds other values, and for a text that was not found.
  mutating func scalar(of target: SampleTarget) -> Made?? {
    let ordinal = target.ordinal
    switch target.shape.kind {
    case .structure, .union, .list, .map: return nil
    case .string, .enumeration: return .some(text(of: target))
    case .intEnumeration(let values): return .some(choose(among: values.values.sorted(), target))
    case .timestamp(let format):
      let time = SampleTime(rank: target.rank, ordinal: ordinal)
      return Made(node: time.node(format ?? timestampFormat))
    case .blob:
      let lengths = target.lengths
      let count = min(max(lengths.lowerBound, 5), lengths.upperBound)
      guard count <= SampleTexts.longest else { return .some(fail(target, "it is too long")) }
      return Made(node: .string(SampleBlob.text(bytes: count, ordinal: ordinal)))
    case .boolean: return Made(node: .boolean(ordinal.isMultiple(of: 2)))
    case .byte, .short, .integer, .long, .bigInteger:
      return .some(number(SampleNumbers.integer(target), target))
    case .float, .double, .bigDecimal: return .some(number(SampleNumbers.decimal(target), target))
    case .document: return Made(node: Self.document(ordinal))
    case .unit: return Made(node: .object([]))
    }
  }

  private mutating func number(_ text: String?, _ target: SampleTarget) -> Made? {
    text.map { Made(node: .number($0)) } ?? fail(target, "no number is within its range")
  }

  /// Of some numbers the one whose turn it is.
  private mutating func choose(among numbers: [Int], _ target: SampleTarget) -> Made? {
    let turn = turn(at: target)
    guard !numbers.isEmpty else { return fail(target, "it has no values") }
    let number = numbers[(turn + target.ordinal) % numbers.count]
    return Made(
      node: .number(String(number)), isExhausted: !variesEnums || turn + 1 >= numbers.count)
  }

  /// Of the values of an enum, or those that are documented, the one whose turn it is; any text
  /// elsewhere.
  private mutating func text(of target: SampleTarget) -> Made? {
    guard let values = target.listedValues else {
      let text = texts.text(of: target, seed: seed)
      return text.map { Made(node: .string($0)) } ?? fail(target, texts.reason(target))
    }
    let fitting = values.filter { texts.accepts($0, target) }
    guard !fitting.isEmpty else { return fail(target, "no listed value keeps its constraints") }
    let turn = turn(at: target)
    let value = fitting[(turn + target.ordinal) % fitting.count]
    return Made(node: .string(value), isExhausted: !variesEnums || turn + 1 >= fitting.count)
  }

  /// How often this choice was made before; it counts as made now.
  private mutating func turn(at target: SampleTarget) -> Int {
    guard variesEnums else { return 0 }
    defer { choices[target.pointer, default: 0] += 1 }
    return choices[target.pointer, default: 0]
  }

  var timestampFormat: Shape.TimestampFormat {
    ProtocolBinding(contract.service.wireProtocol)?.timestampFormat ?? .dateTime
  }

  private static func document(_ ordinal: Int) -> JSONNode {
    .object([("any", .array([.number(String(ordinal + 1)), .string("text"), .boolean(true)]))])
  }
}

extension SampleTarget {
  /// The values of an enum; those of a string that documentation lists; nil where any text may be.
  var listedValues: [String]? {
    if case .enumeration(let values) = shape.kind { return values }
    return constraints.documented
  }
}
