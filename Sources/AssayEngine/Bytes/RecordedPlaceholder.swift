/// What recorders leave in place of a value: template variables and scrubbing marks.
package enum RecordedPlaceholder {
  private static let marks: [[UInt8]] = [
    "CLEARED", "[FILTERED]", "<FILTERED>", "[REDACTED]", "**REDACTED**",
  ].map { Array($0.utf8) }

  /// Whether the text is a scrubbing mark or holds a template variable: `{{name}}`, `<%= name %>`,
  /// `<FILTERED>` as the whole text.
  package static func isPlaceholder(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isMark(bytes, range) || holdsTemplate(bytes, range)
  }

  /// Whether the text holds `{{` and a later `}}`, or `<%` and a later `%>`.
  package static func holdsTemplate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var opened: (UInt8, UInt8)?
    var offset = startOfTemplate(bytes, range)
    while offset + 1 < range.upperBound {
      let pair = (bytes[offset], bytes[offset + 1])
      switch (opened, pair) {
      case (nil, (0x7b, 0x7b)): opened = (0x7d, 0x7d)
      case (nil, (0x3c, 0x25)): opened = (0x25, 0x3e)
      case (let closing?, _) where closing == pair: return true
      default: break
      }
      offset += 1
    }
    return false
  }

  /// The offset of the first `{` or `<`, or the end of the range: nearly no text holds one.
  private static func startOfTemplate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = twoWords(bytes, offset)
      let starts = equalBytes(0x7b, next) | equalBytes(0x3c, next)
      if starts.isAny { return min(offset &+ firstAnswer(starts), range.upperBound) }
      offset &+= 16
    }
    return range.upperBound
  }

  /// Whether a scrubbing mark stands at an offset, around it, or ends there: what is no JSON at such a
  /// place is the recorder's doing.
  package static func isMark(around offset: Int, in bytes: Span<UInt8>) -> Bool {
    marks.contains { mark in
      (max(0, offset - mark.count)...offset).contains { isAt($0, mark, bytes) }
    }
  }

  /// Whether the text is a scrubbing mark and nothing else.
  package static func isMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    marks.contains { $0.count == range.count && isAt(range.lowerBound, $0, bytes) }
  }

  private static func isAt(_ offset: Int, _ mark: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    offset + mark.count <= bytes.count
      && mark.indices.allSatisfy { mark[$0] == bytes[offset + $0] }
  }

  /// Whether a text that begins so may be a scrubbing mark.
  static func mayBegin(with text: [UInt8]) -> Bool {
    marks.contains { $0.starts(with: text.prefix($0.count)) }
  }

  /// Whether a text that begins with the two bytes lowest in the word may be a scrubbing mark: `CL`,
  /// `**`, `[` or `<`.
  @inline(__always)
  static func mayBegin(_ word: UInt64) -> Bool {
    let first = word & 0xff
    let pair = word & 0xffff
    return pair == 0x4c43 || pair == 0x2a2a || first == 0x5b || first == 0x3c
  }
}
