/// Text measured in columns of a terminal.
enum Columns {
  /// The width that reports are written for.
  static let limit = 100

  /// Columns that the text takes: 2 for a wide East Asian character, 0 for a combining mark.
  static func count(_ text: some StringProtocol) -> Int {
    count(Array(text.utf8).span)
  }

  /// Columns that UTF-8 takes.
  static func count(_ text: Span<UInt8>) -> Int {
    var bits: UInt8 = 0
    for index in text.indices { bits |= text[index] }
    return width(text, bits)
  }

  /// The word of UTF-8 that begins a range: where it ends, at a space or with the range, and its width.
  static func word(in text: Span<UInt8>, _ range: Range<Int>) -> (end: Int, width: Int) {
    var end = range.lowerBound
    var bits: UInt8 = 0
    while end < range.upperBound {
      let byte = text[end]
      guard byte != UInt8(ascii: " ") else { break }
      bits |= byte
      end += 1
    }
    return (end, width(text.extracting(range.lowerBound..<end), bits))
  }

  /// The width of text of which all bits are known that are set in any byte.
  private static func width(_ text: Span<UInt8>, _ bits: UInt8) -> Int {
    // Nearly all text is ASCII.
    guard bits >= 0x80 else { return text.count }
    let bytes = text.indices.map { text[$0] }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) { $0 + count($1) }
  }

  private static func count(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The blocks of Unicode's East_Asian_Width W and F (UAX 11), roughly.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text with spaces behind it up to `width` columns.
  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - count(text)))
  }
}
