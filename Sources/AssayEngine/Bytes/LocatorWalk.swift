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
    while start < min(offset, bytes.count) {
      if bytes[start] == 0x0a {
        line += 1
        column = 1
      } else if bytes[start] & 0xc0 != 0x80 {
        column += 1
      }
      start += 1
    }
    counted = (start, line, column)
    return (line, column)
  }
}
