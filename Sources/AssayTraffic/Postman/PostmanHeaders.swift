import AssayCore
import AssayEngine

/// Header fields of a collection: a list of `{"key", "value", "disabled"}`, or text, or null.
enum PostmanHeaders {
  /// Passes the value; disabled fields are left out.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    reusing spare: inout [HeaderField]
  ) throws(CursorFault) -> [HeaderField] {
    var fields: [HeaderField] = []
    swap(&fields, &spare)
    fields.removeAll(keepingCapacity: true)
    switch try cursor.peek(bytes) {
    case UInt8(ascii: "["):
      try cursor.enterArray(bytes)
      while try cursor.nextElement(bytes) {
        try readElement(&cursor, bytes, into: &storage, &fields)
      }
    case UInt8(ascii: "\""):
      readText(try cursor.string(bytes, into: &storage), in: storage.bytes, &fields)
    default:
      let start = cursor.offset
      guard try cursor.null(bytes) else {
        throw .unfit("`header` is neither a list nor text", at: start)
      }
    }
    return fields
  }

  private static func readElement(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    if try cursor.null(bytes) { return }
    guard try cursor.peek(bytes) == UInt8(ascii: "{") else {
      readText(try cursor.string(bytes, into: &storage), in: storage.bytes, &fields)
      return
    }
    let none = Slice(start: 0, count: 0)
    var field = HeaderField(name: none, value: none)
    var isOff = false
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      switch member.short {
      case Name.key: field.name = try PostmanText.read(&cursor, bytes, into: &storage) ?? none
      case Name.value: field.value = try PostmanText.read(&cursor, bytes, into: &storage) ?? none
      case Name.disabled:
        isOff = try cursor.peek(bytes) == UInt8(ascii: "t")
        try cursor.skipScalar(bytes)
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
    if !isOff { fields.append(field) }
  }

  /// Lines of `Name: value`; a line without a colon is no field.
  private static func readText(
    _ text: Slice, in storage: [UInt8], _ fields: inout [HeaderField]
  ) {
    for line in storage[text.range].split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append(
        HeaderField(
          name: trimmed(line[..<colon]), value: trimmed(line[line.index(after: colon)...])))
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> Slice {
    let start = text.firstIndex { !isBlank($0) } ?? text.endIndex
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return Slice(start: start, count: end - start)
  }

  private enum Name {
    static let key = ShortName("key")
    static let value = ShortName("value")
    static let disabled = ShortName("disabled")
  }
}
