/// Text that is gathered for one exchange after another, in room that is made once.
package struct TextStorage: Sendable {
  /// What was gathered, and behind it room that may hold anything.
  package var bytes: [UInt8] = []
  /// How many bytes were gathered.
  package var count = 0
  /// Where texts were taken from, while that is noted.
  package var origins: [Origin] = []
  package var notesOrigins = false

  /// What was taken from a place of the source that is read.
  package struct Origin: Sendable {
    package enum Role: Sendable {
      /// It was stored, and lies in the slice.
      case text
      /// A status, which is no text.
      case status
      /// It decided how the rest was read.
      case decision
    }

    package var role: Role
    /// Of the first byte, behind the quote of a string.
    package var offset: Int
    package var slice: Slice
  }

  package init() {}

  /// Notes where something was taken from, if that is wanted.
  package mutating func note(_ role: Origin.Role, at offset: Int, _ slice: Slice? = nil) {
    guard notesOrigins else { return }
    origins.append(
      Origin(role: role, offset: offset, slice: slice ?? Slice(start: count, count: 0)))
  }

  /// Makes room for so many bytes more, and for fifteen beyond: sixteen may be written at once.
  package mutating func makeRoom(for more: Int) {
    let missing = count + more + 15 - bytes.count
    guard missing > 0 else { return }
    bytes.append(contentsOf: repeatElement(0, count: max(missing, bytes.count)))
  }

  /// Appends text and answers where it lies.
  package mutating func store(_ text: some Collection<UInt8>) -> Slice {
    let slice = Slice(start: count, count: text.count)
    makeRoom(for: slice.count)
    bytes.replaceSubrange(slice.range, with: text)
    count += slice.count
    return slice
  }

  /// Forgets the text and keeps the room.
  package mutating func removeAll() {
    count = 0
  }
}
