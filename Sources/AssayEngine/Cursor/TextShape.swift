package import AssayCore

/// A JSON text in which only strings and numbers vary: what one entry of a recording mostly is to the
/// next.
///
/// A text of that shape is passed by comparing what lies between them; any other is not known.
package struct TextShape: Sendable {
  /// What varies, behind a literal.
  private enum Hole: UInt8, BitwiseCopyable {
    /// A string or number that is stored.
    case text
    case number
    /// One that nobody reads.
    case unreadText
    case unreadNumber

    init(isString: Bool, isStored: Bool) {
      switch (isString, isStored) {
      case (true, true): self = .text
      case (false, true): self = .number
      case (true, false): self = .unreadText
      case (false, false): self = .unreadNumber
      }
    }

    var isStored: Bool { self == .text || self == .number }
  }

  private struct Step: BitwiseCopyable {
    /// Where the literal before the hole is among the literals, and its length in bytes.
    var literal: Int
    var length: Int
    var hole: Hole
  }

  private var steps: [Step] = []
  private var literals: [LiteralPart] = []
  /// The last literal: what follows all that varies.
  private var last = (literal: 0, length: 0)
  /// Which of the stored texts was the one at an offset of the text that the shape was learned from.
  package private(set) var stored: [Int: Int] = [:]

  /// More varying values than that, or more bytes that do not vary, are not worth remembering.
  private static let limit = 1024
  private static let literalLimit = 64 << 10

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
      let start = value.range.lowerBound
      let role = role(start)
      if case .decision = role { continue }
      guard steps.count < Self.limit, add(bytes, literal..<start) else { return nil }
      if role != nil { stored[start] = stored.count }
      steps.append(
        Step(
          literal: last.literal, length: last.length,
          hole: Hole(isString: value.isString, isStored: role != nil)))
      literal = value.range.upperBound
    }
    guard add(bytes, literal..<range.upperBound) else { return nil }
  }

  /// Adds a literal, which is then the last; false where that would be too much.
  private mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard literals.count * 16 + range.count <= Self.literalLimit else { return false }
    last = (literals.count, range.count)
    literals += LiteralPart.parts(of: range.map { bytes[$0] })
    return true
  }

  /// Passes a text of the shape, stores what is stored and answers the offset behind it; nil, with
  /// who knows what in the storage, where the text is of another.
  ///
  /// - Parameter slices: gets where the stored texts lie.
  package func pass(
    _ bytes: Span<UInt8>, _ start: Int, into storage: inout TextStorage, _ slices: inout [Slice]
  ) -> Int? {
    let literals = literals.span
    if slices.count != stored.count {
      slices = [Slice](repeating: Slice(start: 0, count: 0), count: stored.count)
    }
    var texts = slices.mutableSpan
    var next = 0
    storage.makeRoom(for: bytes.count - start)
    var offset = start
    var end = storage.count
    var room = storage.bytes.mutableSpan
    for step in steps {
      guard hasLongLiteral(literals, step.literal, step.length, bytes, offset) else {
        return nil
      }
      offset &+= step.length
      let first = end
      switch step.hole {
      case .text:
        let copy = copyMostlyPlainString(bytes, offset, into: &room, at: end)
        offset = copy.offset
        end = copy.end
      case .unreadText:
        guard case .string(let quote, _) = scanString(bytes, offset) else { return nil }
        offset = quote
      case .number, .unreadNumber:
        guard let after = scanNumber(bytes, offset) else { return nil }
        if step.hole == .number {
          for index in offset..<after {
            room[end] = bytes[index]
            end &+= 1
          }
        }
        offset = after
      }
      if step.hole.isStored {
        texts[next] = Slice(start: first, count: end &- first)
        next &+= 1
      }
    }
    // The literal behind a string begins with its closing quote.
    guard hasLongLiteral(literals, last.literal, last.length, bytes, offset) else { return nil }
    storage.count = end
    return offset &+ last.length
  }
}
