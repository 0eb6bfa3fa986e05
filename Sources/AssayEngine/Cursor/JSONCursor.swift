package import AssayCore

/// A place in a JSON text, moved from token to token: strict, without recursion or allocation.
///
/// The bytes are passed to each call and must be the same, or the same with more behind them. A
/// cursor is a value: copy it before a step and a step that needs more bytes can be tried again.
/// Text is checked as it is passed, so what was never passed is not known to be JSON.
package struct JSONCursor: BitwiseCopyable, Sendable {
  /// The offset of the next byte that was not passed.
  package var offset: Int
  /// Whether a line feed is no white space: then no text that spans lines is accepted.
  package let isLine: Bool
  /// Whether an object or array was just entered, so that its next item has no comma before it.
  private var isAtStart = false

  package init(offset: Int = 0, isLine: Bool = false) {
    self.offset = offset
    self.isLine = isLine
  }

  /// Passes white space and answers the byte after it, which stays.
  package mutating func peek(_ bytes: Span<UInt8>) throws(CursorFault) -> UInt8 {
    try next(bytes)
  }

  /// As `peek`, for this file's own loops.
  @inline(__always)
  private mutating func next(_ bytes: Span<UInt8>) throws(CursorFault) -> UInt8 {
    let next = byte(bytes, offset)
    if next > 0x20 { return next }
    offset = skipSpace(bytes, offset, isLine: isLine)
    guard offset < bytes.count else { throw .needsMore }
    return bytes[offset]
  }

  /// Passes the brace that opens an object; `nextMember` gives its members, nil ends it.
  package mutating func enterObject(_ bytes: Span<UInt8>) throws(CursorFault) {
    guard try peek(bytes) == 0x7b else { throw .unfit("expected an object", at: offset) }
    offset += 1
    isAtStart = true
  }

  /// Passes the bracket that opens an array; `nextElement` goes to its elements, false ends it.
  package mutating func enterArray(_ bytes: Span<UInt8>) throws(CursorFault) {
    guard try peek(bytes) == 0x5b else { throw .unfit("expected a list", at: offset) }
    offset += 1
    isAtStart = true
  }

  /// Passes the next name and its colon and stops before the value, or passes `}` and answers nil.
  ///
  /// The value must be passed before the next call. Equal names are not looked for.
  package mutating func nextMember(
    _ bytes: Span<UInt8>
  ) throws(CursorFault) -> MemberName? {
    guard try hasNext(closing: 0x7d, bytes) else { return nil }
    guard try next(bytes) == 0x22 else { throw .invalid(.expectedName, at: offset) }
    let name = try string(bytes)
    try passColon(bytes)
    return MemberName(text: name, short: ShortName(name, in: bytes))
  }

  /// As `nextMember`, and appends the name, escapes undone, to a storage; answers where it lies.
  package mutating func nextMember(
    _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice? {
    guard try hasNext(closing: 0x7d, bytes) else { return nil }
    guard try next(bytes) == 0x22 else { throw .invalid(.expectedName, at: offset) }
    let name = try string(bytes, into: &storage)
    try passColon(bytes)
    return name
  }

  /// Passes the colon after a name and stops before the value.
  private mutating func passColon(_ bytes: Span<UInt8>) throws(CursorFault) {
    guard try next(bytes) == 0x3a else { throw .invalid(.expectedColon, at: offset) }
    offset += 1
    _ = try next(bytes)
  }

  /// Passes the comma before a member, its name and its colon, if that is a known name, written as it
  /// mostly is, and answers which; nil passes nothing.
  @inline(__always)
  mutating func passName(
    _ names: KnownNames, expected: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard isAtStart || byte(bytes, offset) == 0x2c else { return nil }
    let quote = skipSpace(bytes, isAtStart ? offset : offset &+ 1, isLine: isLine)
    guard let (index, end) = names.find(bytes, quote, expected: expected) else { return nil }
    let value = skipSpace(bytes, end, isLine: isLine)
    guard value < bytes.count else { return nil }
    offset = value
    isAtStart = false
    return index
  }

  /// Passes the brace that closes an object, if it comes next.
  @inline(__always)
  mutating func passClosingBrace(_ bytes: Span<UInt8>) -> Bool {
    offset = skipSpace(bytes, offset, isLine: isLine)
    guard byte(bytes, offset) == 0x7d else { return false }
    offset &+= 1
    isAtStart = false
    return true
  }

  /// Stops before the next element and answers true, or passes `]` and answers false.
  package mutating func nextElement(_ bytes: Span<UInt8>) throws(CursorFault) -> Bool {
    guard try hasNext(closing: 0x5d, bytes) else { return false }
    _ = try peek(bytes)
    return true
  }

  /// Passes a comma, if one is due, or the closing byte.
  private mutating func hasNext(
    closing: UInt8, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> Bool {
    let next = try next(bytes)
    let isFirst = isAtStart
    isAtStart = false
    if next == closing {
      offset += 1
      return false
    }
    if isFirst { return true }
    guard next == 0x2c else {
      throw .invalid(closing == 0x7d ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: offset)
    }
    let comma = offset
    offset += 1
    guard try self.next(bytes) != closing else { throw .invalid(.trailingComma, at: comma) }
    return true
  }

  /// Passes a string and appends its text, escapes undone, to a storage; answers where it lies.
  package mutating func string(
    _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice {
    guard try next(bytes) == 0x22 else { throw .unfit("expected a string", at: offset) }
    let (slice, end) = storage.scan(bytes, offset + 1)
    guard byte(bytes, end) == 0x22 else { throw fault(ofTextAt: end, in: bytes) }
    offset = end + 1
    return slice
  }

  /// Why the text of a string stopped being one.
  private func fault(ofTextAt offset: Int, in bytes: Span<UInt8>) -> CursorFault {
    let fault = textFault(bytes, offset)
    return isCut(fault, at: offset, in: bytes) ? .needsMore : .invalid(fault, at: offset)
  }

  /// Passes a string.
  package mutating func string(_ bytes: Span<UInt8>) throws(CursorFault) -> JSONString {
    guard try next(bytes) == 0x22 else { throw .unfit("expected a string", at: offset) }
    switch scanString(bytes, offset + 1) {
    case .string(let end, let hasEscapes):
      let range = offset + 1..<end
      offset = end + 1
      return JSONString(range, hasEscapes: hasEscapes)
    case .invalid(let fault, let at):
      throw isCut(fault, at: at, in: bytes) ? .needsMore : .invalid(fault, at: at)
    }
  }

  /// Passes `null` if it comes next and answers whether it did.
  package mutating func null(_ bytes: Span<UInt8>) throws(CursorFault) -> Bool {
    guard try next(bytes) == 0x6e else { return false }
    try skipScalar(bytes)
    return true
  }

  /// Moves on to the end of a value that was passed by other means.
  package mutating func pass(to offset: Int) {
    self.offset = offset
    isAtStart = false
  }

  /// Passes white space to the end of the bytes, or of the line, and refuses anything else.
  package mutating func end(_ bytes: Span<UInt8>) throws(CursorFault) {
    // Mostly nothing stands between.
    if isLine, byte(bytes, offset) == 0x0a { return }
    offset = skipSpace(bytes, offset, isLine: isLine)
    guard offset < bytes.count, !(isLine && bytes[offset] == 0x0a) else { return }
    throw .invalid(.textAfterDocument, at: offset)
  }
}
