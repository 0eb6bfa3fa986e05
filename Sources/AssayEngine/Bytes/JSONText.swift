/// Small questions about a JSON text that has been, or will be, judged by a machine.
package enum JSONText {
  /// The text of the string at an offset, escapes undone; nil where there is no valid string.
  package static func string(at offset: Int, in bytes: Span<UInt8>) -> [UInt8]? {
    guard byte(bytes, offset) == 0x22,
      case .string(let end, _) = scanString(bytes, offset + 1)
    else { return nil }
    var text: [UInt8] = []
    unescape(bytes, offset + 1..<end, into: &text)
    return text
  }

  /// The text of a captured string, escapes undone.
  package static func text(of capture: Capture, in bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    unescape(bytes, capture.range, into: &text)
    return text
  }

  /// The range of the value at an offset, as far as it can be told.
  package static func extent(ofValueAt offset: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var machine = Machine()
    let end = machine.skipValue(bytes, offset, isLine: false)
    return offset..<max(offset, end < 0 ? bytes.count : end)
  }

  /// The first byte that is neither a byte order mark nor whitespace, or nil in an empty text.
  package static func firstByte(of bytes: Span<UInt8>) -> UInt8? {
    let start = word(bytes, 0) & 0xff_ffff == 0xbf_bbef ? 3 : 0
    let offset = skipSpace(bytes, start, isLine: false)
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// The length of the text without the whitespace between its tokens, in bytes.
  ///
  /// The text must be JSON.
  package static func compactLength(of bytes: Span<UInt8>) -> Int {
    var length = 0
    var isInString = false
    var offset = 0
    while offset < bytes.count {
      let next = bytes[offset]
      switch next {
      case 0x22: isInString.toggle()
      case 0x5c where isInString:
        length += 1
        offset += 1
      case 0x20 where !isInString, 0x09, 0x0a, 0x0d: length -= 1
      default: break
      }
      length += 1
      offset += 1
    }
    return length
  }

  /// The strings of the wanted members at the top level of an object, by the order of `names`.
  ///
  /// Nil for a member that is absent or no string, and all nil where the text is not JSON up to
  /// there. Of two equal names the first counts.
  package static func topLevelStrings(
    _ names: [[UInt8]], in bytes: Span<UInt8>
  ) -> [[UInt8]?] {
    var found = [[UInt8]?](repeating: nil, count: names.count)
    var machine = Machine()
    let start = word(bytes, 0) & 0xff_ffff == 0xbf_bbef ? 3 : 0
    var offset = skipSpace(bytes, start, isLine: false)
    guard byte(bytes, offset) == 0x7b else { return found }
    repeat {
      offset = skipSpace(bytes, offset + 1, isLine: false)
      guard let name = string(at: offset, in: bytes) else { return found }
      offset = machine.skipValue(bytes, offset, isLine: false)
      offset = skipSpace(bytes, offset, isLine: false)
      guard byte(bytes, offset) == 0x3a else { return found }
      let value = skipSpace(bytes, offset + 1, isLine: false)
      offset = machine.skipValue(bytes, value, isLine: false)
      guard offset >= 0 else { return found }
      if let index = names.firstIndex(of: name), found[index] == nil {
        found[index] = string(at: value, in: bytes)
      }
      offset = skipSpace(bytes, offset, isLine: false)
    } while byte(bytes, offset) == 0x2c
    return found
  }
}
