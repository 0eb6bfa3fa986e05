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
/// There must be room for as many bytes as are left, and eight.
@inline(never)
func copyString(
  _ bytes: Span<UInt8>, _ start: Int, into room: inout MutableRawSpan, at first: Int
) -> StringCopy {
  var offset = start
  var end = first
  while true {
    let next = word(bytes, offset)
    room.storeBytes(of: next.littleEndian, toByteOffset: end, as: UInt64.self)
    let stops = textStops(next)
    guard stops != 0 else {
      offset &+= 8
      end &+= 8
      continue
    }
    let run = firstAnswer(stops)
    offset &+= run
    end &+= run
    switch byte(bytes, offset) {
    case 0x22: return StringCopy(offset: offset, end: end)
    case 0x5c:
      let plain = byte(bytes, offset &+ 1)
      if plain == 0x22 || plain == 0x5c || plain == 0x2f {
        room.storeBytes(of: plain, toByteOffset: end, as: UInt8.self)
        offset &+= 2
        end &+= 1
        continue
      }
      let length = escapeLength(bytes, offset)
      guard length > 0 else {
        return StringCopy(offset: offset, end: end, fault: escapeFault(bytes, offset))
      }
      end = write(Escape(bytes, offset), into: &room, at: end)
      offset &+= length
    case 0x80...:
      let length = scalarLength(bytes, offset)
      guard length > 0 else {
        return StringCopy(offset: offset, end: end, fault: scalarFault(bytes, offset))
      }
      room.storeBytes(
        of: word(bytes, offset).littleEndian, toByteOffset: end, as: UInt64.self)
      offset &+= length
      end &+= length
    default:
      return StringCopy(offset: offset, end: end, fault: controlFault(bytes, offset))
    }
  }
}

/// Writes what an escape stands for and answers where it ends.
func write(_ escape: Escape, into room: inout MutableRawSpan, at start: Int) -> Int {
  var end = start
  for byte in UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter {
    room.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
    end += 1
  }
  return end
}
