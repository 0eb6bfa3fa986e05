import AssayCore
import AssayEngine

/// Header fields of an entry: a list of `{"name", "value"}`, or of `[name, value]`.
///
/// A list of values stands for a field that comes several times. A null value is no field.
/// Pseudo-header fields of HTTP/2 (`:authority`) are kept like others.
enum HARHeaders {
  /// Passes the value and appends its fields in their order; null is no fields.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    guard try cursor.peek(bytes) == UInt8(ascii: "[") else {
      return try HeaderList.read(&cursor, bytes, into: &storage, &fields)
    }
    try cursor.enterArray(bytes)
    while try cursor.nextElement(bytes) {
      if try cursor.peek(bytes) == UInt8(ascii: "[") {
        try HeaderList.readPair(&cursor, bytes, into: &storage, &fields)
      } else {
        try readObject(&cursor, bytes, into: &storage, &fields)
      }
    }
  }

  /// The value may stand before the name.
  private static func readObject(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    _ fields: inout [HeaderField]
  ) throws(CursorFault) {
    let start = cursor.offset
    let first = fields.count
    var name: Slice?
    var members = try Members<Name>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .name: name = try cursor.string(bytes, into: &storage)
      case .value:
        let unnamed = name ?? Slice(start: 0, count: 0)
        try HeaderList.readValues(of: unnamed, &cursor, bytes, into: &storage, &fields)
      }
    }
    guard let name else { throw .unfit("a header without a name", at: start) }
    for index in first..<fields.count { fields[index].name = name }
  }

  private enum Name: UInt8, KnownMember {
    case name
    case value

    static let names = knownNames
  }
}
