package import AssayCore

// Header fields as they nearly always are: names and values of plain ASCII, without an escape. They
// are half of an exchange. What is not so plain is left to the cursor's other steps, which know all.

extension JSONCursor {
  /// Passes the members of an object, from where `nextMember` would, as long as name and value are
  /// plain strings, and appends them as header fields; their text goes into a storage.
  ///
  /// Stops where `nextMember` has to go on: before the comma of another kind of member, or before the
  /// closing brace.
  package mutating func passPlainMembers(
    _ bytes: Span<UInt8>, into storage: inout TextStorage, _ fields: inout [HeaderField]
  ) {
    // The other steps note where texts come from.
    guard !storage.notesOrigins else { return }
    storage.makeRoom(for: bytes.count - offset)
    var end = storage.count
    var room = storage.bytes.mutableSpan
    while let start = startOfItem(bytes) {
      guard let name = copy(bytes, start, into: &room, at: end), byte(bytes, name.end) == 0x3a
      else { break }
      let second = skipSpace(bytes, name.end &+ 1, isLine: isLine)
      guard let value = copy(bytes, second, into: &room, at: name.text.end) else { break }
      fields.append(HeaderField(name: name.text, value: value.text))
      end = value.text.end
      offset = value.end
      isAtStart = false
    }
    storage.count = end
  }

  /// Passes the elements of a list, from where `nextElement` would, as long as each is an object of
  /// the members `name` and `value` in this order, both of them plain strings.
  package mutating func passPlainPairs(
    _ bytes: Span<UInt8>, into storage: inout TextStorage, _ fields: inout [HeaderField]
  ) {
    // The other steps note where texts come from.
    guard !storage.notesOrigins else { return }
    storage.makeRoom(for: bytes.count - offset)
    var end = storage.count
    var room = storage.bytes.mutableSpan
    while let start = startOfItem(bytes) {
      guard byte(bytes, start) == 0x7b else { break }
      var next = skipSpace(bytes, start &+ 1, isLine: isLine)
      guard keep(7, of: word(bytes, next)) == 0x3a_2265_6d61_6e22 else { break }  // "name":
      next = skipSpace(bytes, next &+ 7, isLine: isLine)
      guard let name = copy(bytes, next, into: &room, at: end), byte(bytes, name.end) == 0x2c
      else { break }
      next = skipSpace(bytes, name.end &+ 1, isLine: isLine)
      guard word(bytes, next) == 0x3a22_6575_6c61_7622 else { break }  // "value":
      next = skipSpace(bytes, next &+ 8, isLine: isLine)
      guard let value = copy(bytes, next, into: &room, at: name.text.end) else { break }
      next = skipSpace(bytes, value.end, isLine: isLine)
      guard byte(bytes, next) == 0x7d else { break }
      fields.append(HeaderField(name: name.text, value: value.text))
      end = value.text.end
      offset = next &+ 1
      isAtStart = false
    }
    storage.count = end
  }

  /// The offset of the next member or element, or of the closing bracket; nil where a comma is due
  /// and does not come.
  @inline(__always)
  private func startOfItem(_ bytes: Span<UInt8>) -> Int? {
    if isAtStart { return skipSpace(bytes, offset, isLine: isLine) }
    guard byte(bytes, offset) == 0x2c else { return nil }
    return skipSpace(bytes, offset &+ 1, isLine: isLine)
  }

  /// Copies the plain string at an offset and answers where its text lies and where the string ends;
  /// nil where none is there.
  @inline(__always)
  private func copy(
    _ bytes: Span<UInt8>, _ quote: Int, into room: inout MutableSpan<UInt8>, at first: Int
  ) -> (text: Slice, end: Int)? {
    guard byte(bytes, quote) == 0x22 else { return nil }
    let start = quote &+ 1
    var offset = start
    while true {
      let words = twoWords(bytes, offset)
      store(words, in: &room, at: first &+ offset &- start)
      let stops = textStops(words)
      if stops.isAny {
        offset &+= firstAnswer(stops)
        break
      }
      offset &+= 16
    }
    guard byte(bytes, offset) == 0x22 else { return nil }
    return (Slice(start: first, count: offset &- start), offset &+ 1)
  }
}

extension Slice {
  /// The offset after its last byte.
  fileprivate var end: Int { start &+ count }
}
