import AssayCore
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
    open: { .sequence(ExchangeSequenceReader($0)) })
}

/// Reads one JSON list of exchanges, or exchanges one after another, laid out over lines at will.
package struct ExchangeSequenceReader: EntryReader {
  private enum Place {
    case start
    case inList
    case betweenObjects
    case afterList
    case end
  }

  var walk: ItemWalk
  var entry = 0
  var shapes = ShapeMemory()
  private var place = Place.start

  package init(_ chunks: Chunks) {
    walk = ItemWalk(chunks)
  }

  mutating func advance() throws(Damage) -> Bool {
    switch place {
    case .start:
      guard try walk.skipBlank() else { return finish() }
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
      return try walk.skipBlank() || finish()
    case .afterList:
      guard try walk.skipBlank() else { return finish() }
      throw Damage(offset: walk.chunks.offset, detail: "text after the list of exchanges")
    case .end:
      return false
    }
  }

  private mutating func finish() -> Bool {
    end()
    return false
  }

  mutating func end() {
    place = .end
  }

  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    try ExchangeEnvelope.read(&cursor, bytes, into: &exchange)
  }
}
