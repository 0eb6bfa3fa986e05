/// A literal, then a run of characters of one class: one step of a pattern that needs no automaton.
///
/// A row of runs judges a text of ASCII by itself. For each run in turn: the literal must stand
/// next; then as many characters as there are, and at most `maximum`, are taken while they are of
/// the class; they must be at least `minimum`. No run ever needs to give back what it took. After
/// the last run the text must be at its end, unless that run `isRest`, which takes whatever is
/// left. A row that meets a byte of 0x80 or more outside a rest says nothing: ask
/// `PatternMachine`. Rows match from the start of the text to its end.
package struct ClassRun: Hashable, Sendable, BitwiseCopyable {
  /// The bytes of the literal, the first one lowest; zero past `literalLength`.
  package var literal: UInt64 = 0
  /// The members of the class; none when the run is a literal alone.
  package var members = ASCIISet()
  package var minimum: UInt32 = 0
  /// `ClassRun.unbounded` where there is no limit.
  package var maximum: UInt32 = 0
  /// From 0 to 8.
  package var literalLength: UInt8 = 0
  /// From 1 to 3 if the class is as many ranges, else 0: then only `members` holds it.
  package var rangeCount: UInt8 = 0
  /// The ranges of the class; beyond `rangeCount` the first one again, so all may be tested.
  package var first = ByteRange(0xFF, 0)
  package var second = ByteRange(0xFF, 0)
  package var third = ByteRange(0xFF, 0)
  /// Whether this run takes all that is left, whatever it is.
  package var isRest = false

  package static let unbounded = UInt32.max

  /// The run that takes all that is left.
  package static let rest: Self = {
    var run = Self()
    run.isRest = true
    return run
  }()

  init(literal: some Collection<UInt8>) {
    for byte in literal.reversed() { self.literal = self.literal << 8 | UInt64(byte) }
    literalLength = UInt8(literal.count)
  }

  private init() {}
}

extension ClassRun {
  /// Gives the run its class and its counts.
  mutating func take(_ members: ASCIISet, _ minimum: UInt32, _ maximum: UInt32) {
    self.members = members
    self.minimum = minimum
    self.maximum = maximum
    let ranges = members.byteRanges
    guard let first = ranges.first, ranges.count <= 3 else { return }
    rangeCount = UInt8(ranges.count)
    self.first = first
    second = ranges.count > 1 ? ranges[1] : first
    third = ranges.count > 2 ? ranges[2] : first
  }

  /// Where the run ends that begins at `start`; nil if the text breaks it.
  ///
  /// The caller sees to it that the text is ASCII, or stops at the first byte that is not.
  @inline(__always)
  func end(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var rest = literal
    for _ in 0..<literalLength {
      guard index < text.count, text[index] == UInt8(truncatingIfNeeded: rest) else { return nil }
      rest >>= 8
      index += 1
    }
    let begin = index
    let limit = maximum == Self.unbounded ? text.count : min(text.count, begin + Int(maximum))
    while index < limit, members.contains(text[index]) { index += 1 }
    return index - begin >= Int(minimum) ? index : nil
  }
}

/// What a row of runs says of a text.
package enum RowVerdict: Sendable {
  case match
  case noMatch
  /// There is a character beyond ASCII where it matters.
  case unknown
}

extension ClassRun {
  /// Judges a text by a row of runs.
  package static func judge(_ text: borrowing Span<UInt8>, by row: [Self]) -> RowVerdict {
    var index = 0
    for run in row {
      if run.isRest { return .match }
      guard let end = run.end(in: text, from: index) else { return failure(text, from: index) }
      index = end
    }
    return index == text.count ? .match : failure(text, from: index)
  }

  /// A byte beyond ASCII anywhere leaves it to the automaton.
  private static func failure(_ text: borrowing Span<UInt8>, from start: Int) -> RowVerdict {
    for index in start..<text.count where text[index] >= 0x80 { return .unknown }
    return .noMatch
  }
}
