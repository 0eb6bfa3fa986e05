/// Finds the place of an offset in a JSON text: its pointer, its line and its column.
///
/// Only violations are located. Many of one text are located in one walk, or each would cost the
/// length of the text before it.
package enum Locator {
  /// An open object or array and the member or element that the walk is at.
  struct Segment: Sendable {
    enum Key: Sendable {
      /// A member's name, between its quotes in the text.
      case name(Range<Int>, hasEscapes: Bool)
      case index(Int)
    }

    /// The offset of the opening brace or bracket.
    var start: Int
    var key: Key
  }

  /// The RFC 6901 pointer to the innermost member or element whose name or value holds the offset.
  ///
  /// Where the text stops being JSON before the offset, the pointer leads to that place.
  package static func pointer(to offset: Int, in bytes: Span<UInt8>) -> String {
    var walk = LocatorWalk()
    return pointer(to: offset, in: bytes, &walk)
  }

  /// The same, faster where a walk over the same text has been near.
  package static func pointer(
    to offset: Int, in bytes: Span<UInt8>, _ walk: inout LocatorWalk
  ) -> String {
    text(of: segments(to: offset, in: bytes, &walk), in: bytes)
  }

  /// The offset of the opening brace of the object that has a name at the offset, or nil.
  package static func object(
    withNameAt offset: Int, in bytes: Span<UInt8>, _ walk: inout LocatorWalk
  ) -> Int? {
    segments(to: offset + 1, in: bytes, &walk).last?.start
  }

  private static func segments(
    to offset: Int, in bytes: Span<UInt8>, _ walk: inout LocatorWalk
  ) -> [Segment] {
    var (open, at) =
      walk.place(before: offset) ?? ([], skipSpace(bytes, startOfText(bytes), isLine: false))
    value: while at < offset {
      walk.pass(at, open)
      let isObject: Bool
      switch byte(bytes, at) {
      case 0x7b: isObject = true
      case 0x5b: isObject = false
      default:
        guard let end = endOfScalar(bytes, at), end <= offset,
          let next = nextValue(bytes, end, offset, &open)
        else { return open }
        at = next
        continue value
      }
      let start = at
      at = skipSpace(bytes, at + 1, isLine: false)
      let isEmpty = byte(bytes, at) == (isObject ? 0x7d : 0x5d)
      if !isEmpty {
        open.append(
          Segment(start: start, key: isObject ? .name(at..<at, hasEscapes: false) : .index(0)))
      }
      let next: Int? =
        if isEmpty {
          nextValue(bytes, at + 1, offset, &open)
        } else if isObject {
          name(bytes, at, offset, &open)
        } else {
          at
        }
      guard let next else { return open }
      at = next
    }
    return open
  }

  /// 1-based line and column, the column in Unicode scalars.
  package static func lineAndColumn(
    of offset: Int, in bytes: Span<UInt8>
  ) -> (line: Int, column: Int) {
    var walk = LocatorWalk()
    return walk.lineAndColumn(of: offset, in: bytes)
  }

  private static func startOfText(_ bytes: Span<UInt8>) -> Int {
    word(bytes, 0) & 0xff_ffff == 0xbf_bbef ? 3 : 0
  }

  /// The offset after a scalar that holds no error, or nil.
  private static func endOfScalar(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    if byte(bytes, at) == 0x22 {
      guard case .string(let end, _) = scanString(bytes, at + 1) else { return nil }
      return end + 1
    }
    var end = at
    while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
    return end > at ? end : nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2c || byte == 0x5d || byte == 0x7d
  }

  /// The next value after one that ended, closing what ends; nil once the offset is passed.
  @inline(__always)
  private static func nextValue(
    _ bytes: Span<UInt8>, _ start: Int, _ offset: Int, _ open: inout [Segment]
  ) -> Int? {
    var at = start
    while let last = open.last {
      at = skipSpace(bytes, at, isLine: false)
      guard at < offset else {
        // Between two members or elements: the place is that of what holds them.
        open.removeLast()
        return nil
      }
      switch byte(bytes, at) {
      case 0x2c:
        at = skipSpace(bytes, at + 1, isLine: false)
        guard case .index(let index) = last.key else { return name(bytes, at, offset, &open) }
        open[open.count - 1].key = .index(index + 1)
        return at
      case 0x7d, 0x5d:
        open.removeLast()
        at += 1
      default:
        open.removeLast()
        return nil
      }
    }
    return nil
  }

  /// Reads a name and answers the offset of its value; nil where the offset is in the name.
  @inline(__always)
  private static func name(
    _ bytes: Span<UInt8>, _ at: Int, _ offset: Int, _ open: inout [Segment]
  ) -> Int? {
    guard byte(bytes, at) == 0x22,
      case .string(let end, let hasEscapes) = scanString(bytes, at + 1)
    else {
      open.removeLast()
      return nil
    }
    open[open.count - 1].key = .name(at + 1..<end, hasEscapes: hasEscapes)
    guard end < offset else { return nil }
    let colon = skipSpace(bytes, end + 1, isLine: false)
    guard byte(bytes, colon) == 0x3a else { return nil }
    return skipSpace(bytes, colon + 1, isLine: false)
  }

  private static func text(of segments: [Segment], in bytes: Span<UInt8>) -> String {
    var pointer = ""
    for segment in segments {
      switch segment.key {
      case .index(let index): pointer += "/\(index)"
      case .name(let range, let hasEscapes):
        pointer += "/"
        pointer += escaped(JSONText.text(of: range, hasEscapes: hasEscapes, in: bytes))
      }
    }
    return pointer
  }

  /// The name that a pointer's segment stands for.
  package static func unescaped(_ segment: some StringProtocol) -> String {
    let parts = segment.split(separator: "~1", omittingEmptySubsequences: false)
    return parts.map {
      $0.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }
    .joined(separator: "/")
  }

  /// A member name as a pointer's segment (RFC 6901 section 3).
  package static func escaped(_ name: String) -> String {
    guard needsEscapes(name.utf8Span.span) else { return name }
    return name.reduce(into: "") { pointer, character in
      switch character {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.append(character)
      }
    }
  }

  private static func needsEscapes(_ name: Span<UInt8>) -> Bool {
    for index in name.indices {
      let byte = name[index]
      if byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/") { return true }
    }
    return false
  }
}
