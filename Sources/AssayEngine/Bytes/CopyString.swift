/// How far a string was copied.
struct StringCopy {
  /// The offset of the closing quote, or of what is no text of a JSON string.
  var offset: Int
  /// Where the copy ends.
  var end: Int

  /// Moves over bytes that stand for themselves.
  @inline(__always)
  fileprivate mutating func move(_ count: Int) {
    offset &+= count
    end &+= count
  }

  /// Copies plain ASCII up to the first byte that is none.
  @inline(__always)
  fileprivate mutating func takePlainText(
    _ bytes: Span<UInt8>, into room: inout MutableSpan<UInt8>
  ) {
    while holdsTwoWords(bytes, offset) {
      let words = loadTwoWords(bytes, offset)
      store(words, in: &room, at: end)
      let stops = textStops(words)
      if stops.isAny { return move(firstAnswer(stops)) }
      move(16)
    }
    // Zeros stand behind the last bytes.
    let words = twoWords(bytes, offset)
    store(words, in: &room, at: end)
    move(firstAnswer(textStops(words)))
  }
}

/// Scans a string from the byte after its opening quote, as strictly as `scanString`, and writes its
/// text, escapes undone, in the same pass.
///
/// There must be room for as many bytes as are left, and sixteen.
@inline(never)
func copyString(
  _ bytes: Span<UInt8>, _ start: Int, into room: inout MutableSpan<UInt8>, at first: Int
) -> StringCopy {
  var copy = StringCopy(offset: start, end: first)
  while true {
    copy.takePlainText(bytes, into: &room)
    let stop = word(bytes, copy.offset)
    switch stop & 0xff {
    case 0x5c:
      let joint = stop &>> 16 & 0xff
      if stop & 0xff_ff00_ffff == 0x22_5c00_225c, joint == 0x3a || joint == 0x2c {
        // What parts two strings of a JSON text that is itself a string: `\":\"` or `\",\"`.
        store(TwoWords(0x22_0022 | joint &<< 8, 0), in: &room, at: copy.end)
        copy.offset &+= 5
        copy.end &+= 3
      } else if let text = escapedByte(stop &>> 8 & 0xff) {
        room[copy.end] = text
        copy.offset &+= 2
        copy.end &+= 1
      } else {
        let length = escapeLength(bytes, copy.offset)
        guard length > 0 else { return copy }
        copy.end = write(Escape(bytes, copy.offset), into: &room, at: copy.end)
        copy.offset &+= length
      }
    case 0x80...:
      let length = areTwoPlainTriples(stop) ? 6 : scalarLength(bytes, copy.offset)
      guard length > 0 else { return copy }
      store(TwoWords(stop, 0), in: &room, at: copy.end)
      copy.move(length)
    default:
      return copy
    }
  }
}

/// As `copyString`, for text that mostly is plain ASCII and short.
@inline(__always)
func copyMostlyPlainString(
  _ bytes: Span<UInt8>, _ start: Int, into room: inout MutableSpan<UInt8>, at first: Int
) -> StringCopy {
  var copy = StringCopy(offset: start, end: first)
  copy.takePlainText(bytes, into: &room)
  if byte(bytes, copy.offset) == 0x22 { return copy }
  return copyString(bytes, copy.offset, into: &room, at: copy.end)
}

/// What a byte after a backslash stands for, unless that is `u` or no escape.
@inline(__always)
private func escapedByte(_ byte: UInt64) -> UInt8? {
  switch byte {
  case 0x22, 0x5c, 0x2f: UInt8(truncatingIfNeeded: byte)
  case 0x62: 0x08
  case 0x66: 0x0c
  case 0x6e: 0x0a
  case 0x72: 0x0d
  case 0x74: 0x09
  default: nil
  }
}

/// Writes what an escape stands for and answers where it ends.
func write(_ escape: Escape, into room: inout MutableSpan<UInt8>, at start: Int) -> Int {
  var end = start
  for byte in UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter {
    room[end] = byte
    end += 1
  }
  return end
}
