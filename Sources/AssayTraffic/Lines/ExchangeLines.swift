package import AssayCore
import AssayEngine

extension TrafficFormat {
  /// JSON Lines of exchanges.
  package static let exchangeLines = Self(
    name: "JSON Lines of exchanges",
    recognizes: { $0.opening == .object && $0.holdsExchange && $0.isOnOneLine == true },
    open: { .lines($0.lineParts()) })
}

/// Reads a part of JSON Lines: one exchange a line, blank lines between them ignored.
///
/// A line that cannot be read is damaged, and reading goes on at the next one.
package struct ExchangeLines: Sendable {
  private let part: LinePart
  private var entry = 0
  private var offset = 0
  private var isDone = false

  package init(_ part: LinePart) {
    self.part = part
  }

  /// As `TrafficReader.next`, by the shapes of the entries before; entries are counted from the first
  /// of the part.
  package mutating func next(
    into exchange: inout Exchange, by shapes: inout ShapeMemory
  ) -> TrafficItem? {
    guard !isDone else { return nil }
    do throws(Damage) {
      guard try readLine(into: &exchange, by: &shapes) else {
        isDone = true
        return part.damage.map { .damaged(entry: entry, $0) }
      }
      defer { entry += 1 }
      return .exchange(entry: entry)
    } catch {
      defer { entry += 1 }
      return .damaged(entry: entry, error)
    }
  }

  /// Passes the next line that is not blank; false where there is none.
  private mutating func readLine(
    into exchange: inout Exchange, by shapes: inout ShapeMemory
  ) throws(Damage) -> Bool {
    guard try part.findLine(&offset) else { return false }
    try part.withLines { bytes throws(Damage) in
      var cursor = JSONCursor(offset: offset, isLine: true)
      do throws(CursorFault) {
        try shapes.read(&cursor, bytes, into: &exchange, by: ExchangeEnvelope.read)
        try cursor.end(bytes)
        offset = cursor.offset
      } catch {
        let fault = error.offset(in: bytes)
        offset = firstLineFeed(in: bytes, from: fault) ?? bytes.count
        throw Damage(offset: part.offset + fault, detail: error.explanation)
      }
    }
    return true
  }
}

extension TrafficItem {
  /// An entry that cannot be read.
  static func damaged(entry: Int, _ damage: Damage) -> Self {
    .damaged(entry: entry, offset: damage.offset, detail: damage.detail)
  }
}
