import AssayValidator
import NIOCore

/// The head of a message (RFC 9112 section 2.1) with its bytes as they came.
struct WireHead: Hashable, Sendable {
  /// A header field and the bytes of its line or lines, line ends included.
  struct Line: Hashable, Sendable {
    var bytes: [UInt8]
    var field: WireHeader
  }

  /// The first line without its end.
  var start: [UInt8]
  var lines: [Line]

  /// - Parameter bytes: the head with the empty line at its end; lines may end without a CR.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    start = Array(Self.withoutEnd(Self.takeLine(&rest)))
    lines = []
    while !rest.isEmpty {
      let line = Self.takeLine(&rest)
      guard !Self.withoutEnd(line).isEmpty else { break }
      if let first = line.first, blanks.contains(first), !lines.isEmpty {
        lines[lines.count - 1].fold(line, Self.withoutEnd(line))
      } else {
        lines.append(Line(Array(line), field: Self.withoutEnd(line)))
      }
    }
  }

  var fields: [WireHeader] { lines.map(\.field) }

  /// The head as it goes out, the empty line included.
  var bytes: [UInt8] { start + lineEnd + lines.flatMap(\.bytes) + lineEnd }

  /// The length of a head with the empty line at its end; nil while that has not come.
  static func length(in bytes: ByteBufferView) -> Int? {
    var lineStart = bytes.startIndex
    while let end = bytes[lineStart...].firstIndex(of: lineFeed) {
      let line = bytes[lineStart..<end]
      if lineStart > bytes.startIndex, line.isEmpty || line.elementsEqual([carriageReturn]) {
        return end + 1 - bytes.startIndex
      }
      lineStart = end + 1
    }
    return nil
  }

  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: lineFeed).map { $0 + 1 } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == lineFeed { line.removeLast() }
    if line.last == carriageReturn { line.removeLast() }
    return line
  }
}

extension WireHead.Line {
  /// A field that is made here.
  init(_ name: String, _ value: String) {
    self.init(bytes: Array("\(name): \(value)\r\n".utf8), field: WireHeader(name, value))
  }

  /// A line without a colon is a name without a value.
  fileprivate init(_ bytes: [UInt8], field: ArraySlice<UInt8>) {
    let colon = field.firstIndex(of: UInt8(ascii: ":")) ?? field.endIndex
    self.init(
      bytes: bytes,
      field: WireHeader(
        String(decoding: field[..<colon], as: UTF8.self),
        String(decoding: field[colon...].dropFirst().withoutBlanks, as: UTF8.self)))
  }

  /// Goes on with a line that began with white space (RFC 9112 section 5.2).
  fileprivate mutating func fold(_ line: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    bytes += line
    field.value += " " + String(decoding: text.withoutBlanks, as: UTF8.self)
  }

  var lowercasedName: String { field.name.asciiLowercased }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutBlanks: Self {
    drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed()[...]
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let lineEnd = [carriageReturn, lineFeed]
private let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
