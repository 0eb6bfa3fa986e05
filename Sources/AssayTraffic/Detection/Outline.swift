import AssayEngine

/// What the first JSON value of a file looks like from above: enough to tell formats apart.
struct Outline: Sendable {
  enum Opening: Hashable, Sendable {
    /// The bytes end before anything but white space.
    case nothing
    case object
    /// A list of objects; `members` are those of the first one.
    case listOfObjects
    case emptyList
    /// A list of something else, a scalar, or no JSON at all.
    case other
  }

  enum Ending: Hashable, Sendable {
    /// The object was seen to its end, at that offset.
    case whole(at: Int)
    /// The bytes end within it.
    case open
    /// It stops being JSON at that offset.
    case broken(at: Int)
  }

  /// A member of the object and the first byte of its value, which tells its type.
  struct Member: Hashable, Sendable {
    var name: String
    var opens: UInt8
  }

  private(set) var opening = Opening.nothing
  private(set) var members: [Member] = []
  private(set) var ending = Ending.open
  /// Whether a line feed stands within the value, one that it breaks off at not counted.
  private(set) var spansLines = false
  /// The offset of its first byte.
  private(set) var start: Int
  private let isFinal: Bool

  /// Looks at the value that begins at or after an offset.
  ///
  /// `isFinal` is whether what is not there will not be looked at any more.
  init(_ bytes: Span<UInt8>, from offset: Int, isFinal: Bool) {
    start = offset
    self.isFinal = isFinal
    while start < bytes.count, isBlank(bytes[start]) { start += 1 }
    guard start < bytes.count else { return }
    var cursor = JSONCursor(offset: start)
    do throws(CursorFault) {
      try look(&cursor, bytes)
      ending = .whole(at: cursor.offset)
    } catch .needsMore {
      ending = .open
    } catch {
      ending = .broken(at: error.offset(in: bytes))
    }
    spansLines = spansLines(bytes)
  }

  /// A line that was cut short breaks off at the first byte of the next line.
  private func spansLines(_ bytes: Span<UInt8>) -> Bool {
    let end = end(in: bytes)
    guard let lineFeed = firstLineFeed(in: bytes, from: start), lineFeed < end else {
      return false
    }
    guard case .broken = ending else { return true }
    return !(lineFeed..<end).allSatisfy { isBlank(bytes[$0]) }
  }

  /// The offset of what was not looked at.
  func end(in bytes: Span<UInt8>) -> Int {
    switch ending {
    case .whole(let offset), .broken(let offset): offset
    case .open: bytes.count
    }
  }

  /// Whether the value is on one line; nil as long as that cannot be told.
  var isOnOneLine: Bool? {
    ending == .open && !isFinal ? nil : !spansLines
  }

  /// Whether the object has a member whose value begins with a byte.
  func has(_ name: String, opening byte: Unicode.Scalar) -> Bool {
    members.contains { $0.name == name && $0.opens == UInt8(ascii: byte) }
  }

  private mutating func look(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) {
    switch bytes[start] {
    case UInt8(ascii: "{"):
      opening = .object
    case UInt8(ascii: "["):
      opening = .other
      try cursor.enterArray(bytes)
      guard try cursor.nextElement(bytes) else {
        opening = .emptyList
        return
      }
      opening = try cursor.peek(bytes) == UInt8(ascii: "{") ? .listOfObjects : .other
    default:
      opening = .other
    }
    guard opening != .other else {
      _ = try cursor.skipValue(bytes, depthLimit: .max)
      return
    }
    try cursor.enterObject(bytes)
    while let name = try cursor.nextMember(bytes) {
      if members.count < Self.memberLimit {
        let text = String(decoding: name.text.text(in: bytes), as: UTF8.self)
        members.append(Member(name: text, opens: try cursor.peek(bytes)))
      }
      _ = try cursor.skipValue(bytes, depthLimit: .max)
    }
  }

  /// Formats are told by a few members near the start.
  private static let memberLimit = 64
}
