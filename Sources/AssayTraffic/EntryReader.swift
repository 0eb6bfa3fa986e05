import AssayCore
import AssayEngine

/// A reader that walks one JSON document from entry to entry.
///
/// A format says where the next entry is and how one is read. What holds for all is here: an entry
/// that is JSON but not of the format, or longer than the limit, is damaged alone; where the text
/// stops being JSON, so is the rest of the file.
protocol EntryReader: TrafficReader {
  var walk: ItemWalk { get set }
  /// The number of the entry that `advance` led to, or will.
  var entry: Int { get set }
  var shapes: ShapeMemory { get set }

  /// Goes to the next entry; false at the end, for good.
  mutating func advance() throws(Damage) -> Bool

  /// Passes the entry and fills the exchange with it.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault)

  /// Lets `advance` answer false from now on.
  mutating func end()
}

extension EntryReader {
  package mutating func next(into exchange: inout Exchange) -> TrafficItem? {
    do throws(Damage) {
      guard try advance() else { return nil }
    } catch {
      return giveUp(after: error)
    }
    var shapes = ShapeMemory()
    swap(&shapes, &self.shapes)
    defer { swap(&shapes, &self.shapes) }
    do throws(Damage) {
      try walk.step { cursor, bytes, _ throws(CursorFault) in
        try shapes.read(&cursor, bytes, into: &exchange, by: Self.read)
      }
      defer { entry += 1 }
      return .exchange(entry: entry)
    } catch {
      return skip(after: error)
    }
  }

  /// Passes an entry that cannot be read, or gives up the rest.
  private mutating func skip(after damage: Damage) -> TrafficItem {
    do throws(Damage) {
      try walk.skipValue()
      return damaged(damage)
    } catch {
      return giveUp(after: damage)
    }
  }

  private mutating func giveUp(after damage: Damage) -> TrafficItem {
    end()
    return damaged(damage)
  }

  private mutating func damaged(_ damage: Damage) -> TrafficItem {
    defer { entry += 1 }
    return .damaged(entry: entry, offset: damage.offset, detail: damage.detail)
  }
}
