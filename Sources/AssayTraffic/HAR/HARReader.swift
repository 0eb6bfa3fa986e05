import AssayCore
import AssayEngine

extension TrafficFormat {
  /// HTTP Archive 1.2: `{"log": {"entries": […]}}`.
  package static let har = Self(
    name: "HAR", recognizes: { $0.opening == .object && $0.has("log", opening: "{") },
    open: { .sequence(HARReader($0)) })
}

/// Reads the entries of an HTTP Archive, as browsers and proxies write it.
package struct HARReader: EntryReader {
  /// What the walk is within.
  private enum Place {
    case start
    case file
    case log
    case entries
    case end
  }

  /// What came next in an object.
  private enum Member {
    case sought
    case other
    case none
  }

  var walk: ItemWalk
  var entry = 0
  var shapes = ShapeMemory()
  private var place = Place.start
  private var hasLog = false
  private var hasEntries = false

  package init(_ chunks: Chunks) {
    walk = ItemWalk(chunks)
  }

  mutating func advance() throws(Damage) -> Bool {
    while place != .end {
      switch place {
      case .start: try enterFile()
      case .file: try passMemberOfFile()
      case .log: try passMemberOfLog()
      case .entries:
        let hasNext = try walk.step { cursor, bytes, _ throws(CursorFault) in
          try cursor.nextElement(bytes)
        }
        if hasNext { return true }
        place = .log
      case .end: break
      }
    }
    return false
  }

  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    try HAREntry.read(&cursor, bytes, into: &exchange)
  }

  mutating func end() {
    place = .end
  }

  private mutating func enterFile() throws(Damage) {
    try walk.step { cursor, bytes, _ throws(CursorFault) in try cursor.enterObject(bytes) }
    place = .file
  }

  private mutating func passMemberOfFile() throws(Damage) {
    switch try nextMember(seeking: Self.log) {
    case .sought:
      guard !hasLog else { throw damage("`log` stands twice") }
      hasLog = true
      try walk.step { cursor, bytes, _ throws(CursorFault) in try cursor.enterObject(bytes) }
      place = .log
    case .other: try walk.skipValue()
    case .none:
      place = .end
      if try walk.skipBlank() { throw damage("text after the archive") }
    }
  }

  /// `entries` may be null: so some languages write an empty list.
  private mutating func passMemberOfLog() throws(Damage) {
    switch try nextMember(seeking: Self.entries) {
    case .sought:
      guard !hasEntries else { throw damage("`entries` stands twice") }
      hasEntries = true
      let isList = try walk.step { cursor, bytes, _ throws(CursorFault) in
        if try cursor.null(bytes) { return false }
        try cursor.enterArray(bytes)
        return true
      }
      if isList { place = .entries }
    case .other: try walk.skipValue()
    case .none:
      guard hasEntries else { throw damage("`log` has no `entries`") }
      place = .file
    }
  }

  /// Passes the next name and stops before its value.
  private mutating func nextMember(seeking name: ShortName) throws(Damage) -> Member {
    try walk.step { cursor, bytes, _ throws(CursorFault) in
      guard let member = try cursor.nextMember(bytes) else { return .none }
      return member.short == name ? .sought : .other
    }
  }

  private func damage(_ detail: String) -> Damage {
    Damage(offset: walk.chunks.offset, detail: detail)
  }

  private static let log = ShortName("log")
  private static let entries = ShortName("entries")
}
