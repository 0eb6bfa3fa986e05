package import AssayCore
import AssayEngine

/// Reads response bodies, one a line, each the body of a success with status 200 and no request.
///
/// A body is the line's bytes without the line feed, whatever they are; a line of white space alone
/// is ignored. A line longer than the limit is damaged and the next one is read.
package struct BodyLinesReader: TrafficReader {
  private var walk: ItemWalk
  private var entry = 0
  private var isDone = false

  /// Opens the input; nothing is read yet.
  package init(
    _ input: TrafficInput, limits: TrafficLimits = TrafficLimits()
  ) throws(TrafficError) {
    walk = ItemWalk(try Chunks(input, limits: limits), isLine: true)
  }

  package mutating func next(into exchange: inout Exchange) -> TrafficItem? {
    while !isDone {
      do throws(Damage) {
        guard try readLine(into: &exchange) else { continue }
        defer { entry += 1 }
        return .exchange(entry: entry)
      } catch {
        defer { entry += 1 }
        isDone = !walk.skipLine(from: error.offset)
        return .damaged(entry: entry, offset: error.offset, detail: error.detail)
      }
    }
    return nil
  }

  /// Fills the exchange with the next line; false where it is blank, or the end of the input.
  private mutating func readLine(into exchange: inout Exchange) throws(Damage) -> Bool {
    let line = try walk.step { cursor, bytes, isFinal throws(CursorFault) in
      let lineFeed = firstLineFeed(in: bytes, from: 0)
      guard let end = lineFeed ?? (isFinal ? bytes.count : nil) else { throw .needsMore }
      cursor.offset = min(end + 1, bytes.count)
      Self.fill(&exchange, with: 0..<end, of: bytes)
      return (isBlank: (0..<end).allSatisfy { isBlank(bytes[$0]) }, isLast: lineFeed == nil)
    }
    isDone = line.isLast
    return !line.isBlank
  }

  private static func fill(
    _ exchange: inout Exchange, with range: Range<Int>, of bytes: Span<UInt8>
  ) {
    exchange.removeAll()
    let body = exchange.bytes.store(range, of: bytes)
    exchange.response = Exchange.Response(status: 200, headers: [], body: .bytes(body))
  }
}
