import AssayEngine

/// A run of whole lines of a recording, which can be read apart from the other parts.
package struct LinePart: Sendable {
  private let storage: [UInt8]
  /// Where the lines stand in the storage; the last line feed of an input may be missing.
  private let lines: Range<Int>
  /// The offset in the input of the first line.
  let offset: Int
  /// The longest entry in bytes; a longer one is damaged.
  let maxEntry: Int
  /// Why the entry behind the lines cannot be read, if there is one.
  let damage: Damage?

  init(
    _ storage: [UInt8], lines: Range<Int>, at offset: Int, maxEntry: Int, damage: Damage? = nil
  ) {
    self.storage = storage
    self.lines = lines
    self.offset = offset
    self.maxEntry = maxEntry
    self.damage = damage
  }

  /// Gives the storage up, to be filled again.
  package consuming func takeStorage() -> [UInt8] { storage }

  /// Lends the lines.
  func withLines<Value, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(storage.span.extracting(lines))
  }

  /// Moves an offset from the end or the start of a line to the start of the next one that is not
  /// blank; false where there is none.
  ///
  /// Throws for a line that is too long, whatever it holds, and passes it.
  func findLine(_ start: inout Int) throws(Damage) -> Bool {
    try withLines { bytes throws(Damage) in
      while start < bytes.count {
        if bytes[start] == lineFeed {
          start += 1
          continue
        }
        if bytes.count - start > maxEntry { try checkLength(bytes, &start) }
        var end = start
        while end < bytes.count, isBlank(bytes[end]), bytes[end] != lineFeed { end += 1 }
        if end < bytes.count, bytes[end] != lineFeed { return true }
        start = end
      }
      return false
    }
  }

  private func checkLength(_ bytes: Span<UInt8>, _ start: inout Int) throws(Damage) {
    let end = firstLineFeed(in: bytes, from: start) ?? bytes.count
    guard end - start > maxEntry else { return }
    defer { start = end }
    throw .tooLong(maxEntry, at: offset + start)
  }
}

private let lineFeed = UInt8(ascii: "\n")
