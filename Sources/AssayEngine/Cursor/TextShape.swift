package import AssayCore

/// A JSON text in which only strings and numbers vary: what one entry of a recording mostly is to the
/// next.
///
/// A text of that shape is passed by comparing what lies between them; any other is not known.
package struct TextShape: Sendable {
  /// What varies, behind a literal.
  private enum Hole: BitwiseCopyable {
    /// A string or number that is stored.
    case text
    case number
    /// One that nobody reads.
    case unreadText
    case unreadNumber
  }

  private struct Step: BitwiseCopyable {
    /// Where the literal before the hole is among the literals, and its length in bytes.
    var literal: Int
    var length: Int
    var hole: Hole
  }

  private var steps: [Step] = []
  private var literals: [LiteralPart] = []
  private var tail = (literal: 0, length: 0)
  /// How many texts are stored, each time in the same order.
  package private(set) var storedCount = 0

  /// More varying values than that are not worth remembering.
  private static let limit = 1024

  /// Learns the shape of the well-formed text in a range.
  ///
  /// - Parameter role: what the value at an offset (of a string, behind its quote) was to its reader;
  ///   nil for one that nobody read. A value that decided how others are read does not vary.
  package init?(
    _ bytes: Span<UInt8>, _ range: Range<Int>, role: (_ offset: Int) -> TextStorage.Origin.Role?
  ) {
    var literal = range.lowerBound
    var values = ScalarWalk(range)
    while let value = values.next(bytes) {
      let role = role(value.range.lowerBound)
      if case .decision = role { continue }
      guard steps.count < Self.limit else { return nil }
      let hole: Hole =
        value.isString
        ? role == nil ? .unreadText : .text : role == nil ? .unreadNumber : .number
      if role != nil { storedCount += 1 }
      let length = value.range.lowerBound - literal
      steps.append(Step(literal: literals.count, length: length, hole: hole))
      add(bytes, literal..<value.range.lowerBound)
      literal = value.range.upperBound
    }
    tail = (literals.count, range.upperBound - literal)
    add(bytes, literal..<range.upperBound)
  }

  private mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    literals += LiteralPart.parts(of: range.map { bytes[$0] })
  }

  /// Passes a text of the shape, stores what is stored and answers the offset behind it; nil, with
  /// who knows what in the storage, where the text is of another.
  ///
  /// - Parameter slices: gets where the stored texts lie.
  package func pass(
    _ bytes: Span<UInt8>, _ start: Int, into storage: inout TextStorage, _ slices: inout [Slice]
  ) -> Int? {
    let literals = literals.span
    slices.removeAll(keepingCapacity: true)
    var offset = start
    for step in steps {
      guard hasLiteral(literals, step.literal, step.length, bytes, offset) else { return nil }
      offset &+= step.length
      switch step.hole {
      case .text:
        let (slice, end) = storage.scan(bytes, offset)
        guard byte(bytes, end) == 0x22 else { return nil }
        slices.append(slice)
        offset = end
      case .unreadText:
        guard case .string(let end, _) = scanString(bytes, offset) else { return nil }
        offset = end
      case .number:
        guard let end = scanNumber(bytes, offset) else { return nil }
        slices.append(storage.store(offset..<end, of: bytes))
        offset = end
      case .unreadNumber:
        guard let end = scanNumber(bytes, offset) else { return nil }
        offset = end
      }
    }
    guard hasLiteral(literals, tail.literal, tail.length, bytes, offset) else { return nil }
    return offset &+ tail.length
  }
}

/// A walk over the strings and numbers of a well-formed JSON text that are no names of members.
package struct ScalarWalk {
  private var offset: Int
  private let end: Int

  package init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Whether the string whose text begins at an offset is a value, and no name.
  package static func isValue(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard case .string(let quote, _) = scanString(bytes, offset) else { return false }
    return byte(bytes, skipSpace(bytes, quote + 1, isLine: false)) != 0x3a
  }

  /// The next of them, a string without its quotes.
  package mutating func next(_ bytes: Span<UInt8>) -> (range: Range<Int>, isString: Bool)? {
    while offset < end {
      switch byte(bytes, offset) {
      case 0x22:
        let start = offset + 1
        guard case .string(let quote, _) = scanString(bytes, start) else { return nil }
        offset = quote + 1
        if Self.isValue(bytes, start) { return (start..<quote, true) }
      case 0x2d, 0x30...0x39:
        let start = offset
        guard let end = scanNumber(bytes, start) else { return nil }
        offset = end
        return (start..<end, false)
      default:
        offset += 1
      }
    }
    return nil
  }
}
