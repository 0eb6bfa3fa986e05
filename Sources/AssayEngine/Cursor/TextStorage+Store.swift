package import AssayCore

extension TextStorage {
  /// Appends bytes as they are and answers where they lie.
  package mutating func store(_ range: Range<Int>, of bytes: Span<UInt8>) -> Slice {
    makeRoom(for: range.count)
    let start = count
    var room = self.bytes.mutableSpan
    for distance in stride(from: 0, to: range.count, by: 16) {
      AssayEngine.store(
        twoWords(bytes, range.lowerBound + distance), in: &room, at: start + distance)
    }
    let slice = keep(to: start + range.count)
    if notesOrigins { note(.text, at: range.lowerBound, slice) }
    return slice
  }

  /// Scans a string from the byte after its opening quote, as `scanString` does, and appends its
  /// text, escapes undone, in the same pass.
  ///
  /// Answers the offset of the closing quote, or of the byte that is no text of a JSON string; then
  /// nothing was appended.
  mutating func scan(_ bytes: Span<UInt8>, _ start: Int) -> (slice: Slice, end: Int) {
    // Text never grows when its escapes are undone; the word at the end of the bytes is written too.
    makeRoom(for: bytes.count - start + 1)
    let first = count
    var room = self.bytes.mutableSpan
    let copy = copyString(bytes, start, into: &room, at: first)
    guard byte(bytes, copy.offset) == 0x22 else {
      return (Slice(start: count, count: 0), copy.offset)
    }
    let slice = keep(to: copy.end)
    if notesOrigins { note(.text, at: start, slice) }
    return (slice, copy.offset)
  }

  /// Counts what was written and answers where it lies.
  private mutating func keep(to end: Int) -> Slice {
    defer { count = end }
    return Slice(start: count, count: end - count)
  }
}
