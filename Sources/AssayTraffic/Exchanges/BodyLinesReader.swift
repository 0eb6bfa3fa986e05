import AssayEngine

/// Reads response bodies, one a line, without copying them.
///
/// A body is the line's bytes without the line feed, whatever they are; a line of white space alone
/// is ignored. A line longer than the limit is damaged and the next one is read.
package struct BodyLinesReader: Sendable {
  /// What a reader found next.
  package enum Item: Sendable {
    /// The body of an entry was lent.
    case body(entry: Int)
    /// As `TrafficItem.damaged`.
    case damaged(entry: Int, offset: Int, detail: String)
  }

  private struct Line {
    var isJudged: Bool
    var isLast: Bool
  }

  private var walk: ItemWalk
  private var entry = 0
  private var isDone = false

  /// Opens the input; nothing is read yet.
  package init(
    _ input: TrafficInput, limits: TrafficLimits = TrafficLimits(),
    monitor: InputMonitor = InputMonitor()
  ) throws(TrafficError) {
    walk = ItemWalk(try Chunks(input, limits: limits, monitor: monitor), isLine: true)
  }

  /// Lends the next body to `judge`, once, or says why it could not; nil at the end, for good.
  package mutating func next(_ judge: (_ body: Span<UInt8>, _ entry: Int) -> Void) -> Item? {
    while !isDone {
      do throws(Damage) {
        guard try readLine(judge) else { continue }
        defer { entry += 1 }
        return .body(entry: entry)
      } catch {
        defer { entry += 1 }
        isDone = !walk.skipLine(from: error.offset)
        return .damaged(entry: entry, offset: error.offset, detail: error.detail)
      }
    }
    return nil
  }

  /// Lends the next line; false where it is blank, or the end of the input.
  private mutating func readLine(_ judge: (Span<UInt8>, Int) -> Void) throws(Damage) -> Bool {
    let entry = entry
    let limit = walk.chunks.limits.maxEntry
    let line = try walk.step { cursor, bytes, isFinal throws(CursorFault) in
      let lineFeed = firstLineFeed(in: bytes, from: 0)
      guard let end = lineFeed ?? (isFinal ? bytes.count : nil) else { throw .needsMore }
      cursor.offset = min(end + 1, bytes.count)
      // Too long: the walk refuses the line, whatever is answered here.
      let isJudged = cursor.offset <= limit && !(0..<end).allSatisfy { isBlank(bytes[$0]) }
      if isJudged { judge(bytes.extracting(0..<end), entry) }
      return Line(isJudged: isJudged, isLast: lineFeed == nil)
    }
    isDone = line.isLast
    return line.isJudged
  }
}
