import AssayCore
import AssayEngine

/// Header fields in the ways that scripts write them.
///
/// An object of name to value, or to a list of values; or a list of `[name, value]` pairs. A value is
/// a string, a number or a boolean; null stands for no field.
enum HeaderList {
  /// Passes the value and appends its fields in their order; null is no fields.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    switch try cursor.peek(bytes) {
    case UInt8(ascii: "{"): try readObject(&cursor, bytes, into: &storage, &fields)
    case UInt8(ascii: "["): try readPairs(&cursor, bytes, into: &storage, &fields)
    default:
      let start = cursor.offset
      guard try cursor.null(bytes) else {
        throw .unfit("`headers` is neither an object nor a list of pairs", at: start)
      }
    }
  }

  private static func readObject(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    try cursor.enterObject(bytes)
    while let name = try cursor.nextMember(bytes, into: &storage) {
      try readValues(of: name, &cursor, bytes, into: &storage, &fields)
    }
  }

  private static func readPairs(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    try cursor.enterArray(bytes)
    while try cursor.nextElement(bytes) {
      try readPair(&cursor, bytes, into: &storage, &fields)
    }
  }

  /// Passes `[name, value]` and appends the field.
  static func readPair(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    let noPair = CursorFault.unfit("a header that is no pair of name and value", at: cursor.offset)
    guard try cursor.peek(bytes) == UInt8(ascii: "[") else { throw noPair }
    try cursor.enterArray(bytes)
    guard try cursor.nextElement(bytes) else { throw noPair }
    let name = try cursor.string(bytes, into: &storage)
    guard try cursor.nextElement(bytes) else { throw noPair }
    try readValue(of: name, &cursor, bytes, into: &storage, &fields)
    guard try !cursor.nextElement(bytes) else { throw noPair }
  }

  /// Passes a value or a list of values and appends a field for each.
  static func readValues(
    of name: Slice, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>,
    into storage: inout TextStorage, _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    guard try cursor.peek(bytes) == UInt8(ascii: "[") else {
      return try readValue(of: name, &cursor, bytes, into: &storage, &fields)
    }
    try cursor.enterArray(bytes)
    while try cursor.nextElement(bytes) {
      try readValue(of: name, &cursor, bytes, into: &storage, &fields)
    }
  }

  private static func readValue(
    of name: Slice, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>,
    into storage: inout TextStorage, _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    let value: Slice
    switch try cursor.peek(bytes) {
    case UInt8(ascii: "\""):
      value = try cursor.string(bytes, into: &storage)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw .unfit("a header value that is no text", at: cursor.offset)
    default:
      let start = cursor.offset
      if try cursor.null(bytes) { return }
      try cursor.skipScalar(bytes)
      value = storage.store(start..<cursor.offset, of: bytes)
    }
    fields.append(HeaderField(name: name, value: value))
  }
}
