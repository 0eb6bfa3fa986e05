package import AssayCore

extension TextStorage {
  /// Appends the text of a string, escapes undone, and answers where it lies.
  package mutating func store(_ string: JSONString, from bytes: Span<UInt8>) -> Slice {
    guard string.hasEscapes else { return store(string.range, of: bytes) }
    makeRoom(for: string.range.count)
    let start = count
    var span = self.bytes.mutableSpan
    // Any bytes may be written to bytes; every store checks its bounds.
    var room = unsafe span.mutableBytes
    let end = unescape(bytes, string.range, into: &room, at: start)
    return keep(to: end)
  }

  /// Appends bytes as they are and answers where they lie.
  package mutating func store(_ range: Range<Int>, of bytes: Span<UInt8>) -> Slice {
    makeRoom(for: range.count)
    let start = count
    var span = self.bytes.mutableSpan
    // Any bytes may be written to bytes; every store checks its bounds.
    var room = unsafe span.mutableBytes
    for distance in stride(from: 0, to: range.count, by: 8) {
      let next = word(bytes, range.lowerBound + distance)
      room.storeBytes(of: next.littleEndian, toByteOffset: start + distance, as: UInt64.self)
    }
    return keep(to: start + range.count)
  }

  /// Scans a string from the byte after its opening quote, as `scanString` does, and appends its
  /// text, escapes undone, in the same pass.
  mutating func scan(_ bytes: Span<UInt8>, _ start: Int) -> StoredScan {
    // Text never grows when its escapes are undone; the word at the end of the bytes is written too.
    makeRoom(for: bytes.count - start + 1)
    let copy = copyString(bytes, start, into: &self.bytes, at: count)
    if let fault = copy.fault { return .invalid(fault, at: copy.offset) }
    return .string(keep(to: copy.end), end: copy.offset)
  }

  /// Counts what was written and answers where it lies.
  private mutating func keep(to end: Int) -> Slice {
    defer { count = end }
    return Slice(start: count, count: end - count)
  }
}

/// What scanning a string into a storage came to.
enum StoredScan {
  /// Where its text lies, and the closing quote's offset.
  case string(Slice, end: Int)
  case invalid(JSONFault, at: Int)
}
