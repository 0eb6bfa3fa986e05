/// Appends the text of a JSON string, escapes undone, from the range between its quotes.
///
/// The range must have passed `scanString`.
func unescape(_ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8]) {
  // Text never grows when its escapes are undone; a store of sixteen bytes may run over by fifteen.
  let start = text.count
  text.append(contentsOf: repeatElement(0, count: range.count + 16))
  var room = text.mutableSpan
  let end = unescape(bytes, range, into: &room, at: start)
  text.removeLast(text.count - end)
}

/// Writes the text of a string eight bytes a step and answers where it ends.
func unescape(
  _ bytes: Span<UInt8>, _ range: Range<Int>, into room: inout MutableSpan<UInt8>, at start: Int
) -> Int {
  var offset = range.lowerBound
  var end = start
  while offset < range.upperBound {
    let next = twoWords(bytes, offset)
    store(next, in: &room, at: end)
    let stops = equalBytes(0x5c, next)
    let run = min(firstAnswer(stops), range.upperBound - offset)
    offset += run
    end += run
    if run < 16, offset < range.upperBound {
      let escape = Escape(bytes, offset)
      offset += escape.length
      end = write(escape, into: &room, at: end)
    }
  }
  return end
}

/// One escape sequence, a surrogate pair being one.
struct Escape {
  var scalar: Unicode.Scalar
  /// Bytes from the backslash on.
  var length: Int

  init(_ scalar: Unicode.Scalar, length: Int = 2) {
    self.scalar = scalar
    self.length = length
  }

  /// The escape that begins at a backslash and has passed `scanString`.
  init(_ bytes: Span<UInt8>, _ offset: Int) {
    switch byte(bytes, offset + 1) {
    case 0x62: self.init("\u{8}")
    case 0x66: self.init("\u{c}")
    case 0x6e: self.init("\n")
    case 0x72: self.init("\r")
    case 0x74: self.init("\t")
    case 0x75: self.init(unicode: bytes, offset)
    case let other: self.init(Unicode.Scalar(other))
    }
  }

  private init(unicode bytes: Span<UInt8>, _ offset: Int) {
    let unit = hexUnit(bytes, offset + 2) ?? 0xfffd
    if 0xd800...0xdbff ~= unit, let low = hexUnit(bytes, offset + 8) {
      let value = 0x10000 + (unit & 0x3ff) << 10 + (low & 0x3ff)
      self.init(Unicode.Scalar(value) ?? "\u{fffd}", length: 12)
    } else {
      self.init(Unicode.Scalar(unit) ?? "\u{fffd}", length: 6)
    }
  }
}
