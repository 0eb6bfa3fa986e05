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

  /// What is told of an entry that begins at an offset in the part and has too many bytes.
  func tooLong(_ start: Int) -> Damage {
    .tooLong(maxEntry, at: offset + start)
  }
}
