package import AssayCore
import AssayEngine

extension TrafficFormat {
  /// JSON Lines of exchanges.
  package static let exchangeLines = Self(
    name: "JSON Lines of exchanges",
    recognizes: { $0.opening == .object && $0.holdsExchange && $0.isOnOneLine == true },
    open: { ExchangeLinesReader($0) })
}

/// Reads JSON Lines: one exchange a line, blank lines between them ignored.
///
/// A line that cannot be read is damaged, and reading goes on at the next one.
package struct ExchangeLinesReader: TrafficReader {
  private var walk: ItemWalk
  private var entry = 0
  private var isDone = false

  package init(_ chunks: Chunks) {
    walk = ItemWalk(chunks, isLine: true)
  }

  package mutating func next(into exchange: inout Exchange) -> TrafficItem? {
    guard !isDone else { return nil }
    do throws(Damage) {
      guard try walk.skipBlank() else {
        isDone = true
        return nil
      }
      try walk.step { cursor, bytes, isFinal throws(CursorFault) in
        try ExchangeEnvelope.read(&cursor, bytes, into: &exchange)
        try cursor.end(bytes)
        guard cursor.offset < bytes.count || isFinal else { throw .needsMore }
      }
      defer { entry += 1 }
      return .exchange(entry: entry)
    } catch {
      defer { entry += 1 }
      isDone = !walk.skipLine(from: error.offset)
      return .damaged(entry: entry, offset: error.offset, detail: error.detail)
    }
  }
}
