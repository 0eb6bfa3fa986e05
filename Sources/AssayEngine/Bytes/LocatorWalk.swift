/// How far a text was walked, so that the next place in it is found from there.
///
/// Of one text only; places asked for in the order of the text cost one walk over it together.
package struct LocatorWalk: Sendable {
  /// A place where a value begins, and what is open there.
  private var at = 0
  private var open: [Locator.Segment] = []
  private var counted = (offset: 0, line: 1, column: 1)

  package init() {}

  /// A place that was kept before the offset, or nil.
  func place(before offset: Int) -> ([Locator.Segment], Int)? {
    at > 0 && at < offset ? (open, at) : nil
  }

  /// Keeps a place once in a while: what is open is copied then.
  mutating func pass(_ at: Int, _ open: [Locator.Segment]) {
    guard at >= self.at + 4096 else { return }
    self.at = at
    self.open = open
  }

  /// 1-based line and column, the column in Unicode scalars.
  package mutating func lineAndColumn(
    of offset: Int, in bytes: Span<UInt8>
  ) -> (line: Int, column: Int) {
    if offset < counted.offset { counted = (0, 1, 1) }
    var (start, line, column) = counted
    let end = min(offset, bytes.count)
    while start < end {
      if end - start >= 16, case let next = twoWords(bytes, start), !holdsLineFeed(next) {
        column += 16 - continuationCount(next)
        start += 16
      } else if bytes[start] == 0x0a {
        line += 1
        column = 1
        start += 1
      } else {
        column += bytes[start] & 0xc0 != 0x80 ? 1 : 0
        start += 1
      }
    }
    counted = (start, line, column)
    return (line, column)
  }
}

@inline(__always)
private func holdsLineFeed(_ words: TwoWords) -> Bool {
  equalBytes(0x0a, words).isAny
}

/// How many of sixteen bytes go on with a character that began before them.
@inline(__always)
private func continuationCount(_ words: TwoWords) -> Int {
  let tops = words & TwoWords(repeating: everyTopBit)
  guard tops.isAny else { return 0 }
  // Those whose second bit is not set.
  let others = tops & ~(words &<< 1)
  return others.low.nonzeroBitCount + others.high.nonzeroBitCount
}
