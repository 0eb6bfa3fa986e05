package import AssayCore
import AssayEngine

extension TrafficFormat {
  /// A JSON list of exchanges, or exchanges one after another over many lines.
  package static let exchangeSequence = Self(
    name: "JSON list of exchanges",
    recognizes: { outline in
      switch outline.opening {
      case .emptyList: true
      case .listOfObjects: outline.holdsExchange
      case .object: outline.holdsExchange && outline.isOnOneLine == false
      case .nothing, .other: false
      }
    },
    open: { ExchangeSequenceReader($0) })
}

/// Reads one JSON list of exchanges, or exchanges one after another, laid out over lines at will.
///
/// An object that is JSON but no exchange is damaged alone; where the text stops being JSON, so is
/// the rest of the file.
package struct ExchangeSequenceReader: TrafficReader {
  private enum Place {
    case start
    case inList
    case betweenObjects
    case afterList
    case end
  }

  private var walk: ItemWalk
  private var entry = 0
  private var place = Place.start

  package init(_ chunks: Chunks) {
    walk = ItemWalk(chunks)
  }

  package mutating func next(into exchange: inout Exchange) -> TrafficItem? {
    do throws(Damage) {
      guard try advance() else { return nil }
    } catch {
      return damaged(error)
    }
    do throws(Damage) {
      try walk.step { cursor, bytes, _ throws(CursorFault) in
        try ExchangeEnvelope.read(&cursor, bytes, into: &exchange)
      }
      defer { entry += 1 }
      return .exchange(entry: entry)
    } catch {
      return skipItem(after: error)
    }
  }

  /// Goes to the next item; false at the end.
  private mutating func advance() throws(Damage) -> Bool {
    switch place {
    case .start:
      guard try walk.skipBlank() else { return end() }
      let isList = try walk.step { cursor, bytes, _ throws(CursorFault) in
        guard try cursor.peek(bytes) == UInt8(ascii: "[") else { return false }
        try cursor.enterArray(bytes)
        return true
      }
      place = isList ? .inList : .betweenObjects
      return try advance()
    case .inList:
      let hasNext = try walk.step { cursor, bytes, _ throws(CursorFault) in
        try cursor.nextElement(bytes)
      }
      if hasNext { return true }
      place = .afterList
      return try advance()
    case .betweenObjects:
      return try walk.skipBlank() || end()
    case .afterList:
      guard try walk.skipBlank() else { return end() }
      throw Damage(offset: walk.chunks.offset, detail: "text after the list of exchanges")
    case .end:
      return false
    }
  }

  private mutating func end() -> Bool {
    place = .end
    return false
  }

  /// Passes an item that is too long, or is JSON but no exchange; or gives up the rest.
  private mutating func skipItem(after damage: Damage) -> TrafficItem {
    do throws(Damage) {
      try walk.skipValue()
      defer { entry += 1 }
      return .damaged(entry: entry, offset: damage.offset, detail: damage.detail)
    } catch {
      return damaged(damage)
    }
  }

  private mutating func damaged(_ damage: Damage) -> TrafficItem {
    place = .end
    defer { entry += 1 }
    return .damaged(entry: entry, offset: damage.offset, detail: damage.detail)
  }
}
