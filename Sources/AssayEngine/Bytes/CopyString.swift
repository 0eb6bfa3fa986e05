/// How far a string was copied, and why not to its end.
struct StringCopy {
  /// The offset of the closing quote, or of the fault.
  var offset: Int
  /// Where the copy ends.
  var end: Int
  var fault: JSONFault?
}

/// Scans a string from the byte after its opening quote, as strictly as `scanString`, and writes its
/// text, escapes undone, in the same pass.
///
/// There must be room for as many bytes as are left, and sixteen.
@inline(never)
func copyString(
  _ bytes: Span<UInt8>, _ start: Int, into output: inout [UInt8], at first: Int
) -> StringCopy {
  var room = output.mutableSpan
  var copy = StringCopy(offset: start, end: first)
  while true {
    let next = twoWords(bytes, copy.offset)
    store(next, in: &room, at: copy.end)
    let stops = textStops(next)
    guard stops.isAny else {
      copy.move(16)
      continue
    }
    copy.move(firstAnswer(stops))
    switch byte(bytes, copy.offset) {
    case 0x22: return copy
    case 0x5c:
      let plain = byte(bytes, copy.offset &+ 1)
      if plain == 0x22 || plain == 0x5c {
        room[copy.end] = plain
        copy.offset &+= 2
        copy.end &+= 1
        continue
      }
      let length = escapeLength(bytes, copy.offset)
      guard length > 0 else { return copy.broken(by: escapeFault(bytes, copy.offset)) }
      copy.end = write(Escape(bytes, copy.offset), into: &room, at: copy.end)
      copy.offset &+= length
    case 0x80...:
      let length = scalarLength(bytes, copy.offset)
      guard length > 0 else { return copy.broken(by: scalarFault(bytes, copy.offset)) }
      store(twoWords(bytes, copy.offset), in: &room, at: copy.end)
      copy.move(length)
    default:
      return copy.broken(by: controlFault(bytes, copy.offset))
    }
  }
}

extension StringCopy {
  /// Moves over bytes that stand for themselves.
  @inline(__always)
  fileprivate mutating func move(_ count: Int) {
    offset &+= count
    end &+= count
  }

  fileprivate func broken(by fault: JSONFault) -> Self {
    Self(offset: offset, end: end, fault: fault)
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
