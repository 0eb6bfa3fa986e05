import AssayCore
import AssayEngine

/// A URL of a collection: text, or `{"raw", "protocol", "host", "path"}`, or null.
enum PostmanURL {
  /// Passes the value; `raw` wins, else the parts are put together without their query.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice? {
    guard try cursor.peek(bytes) == UInt8(ascii: "{") else {
      return try PostmanText.read(&cursor, bytes, into: &storage)
    }
    var raw: Slice?
    var scheme: [UInt8] = []
    var host: [UInt8] = []
    var path: [UInt8] = []
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      switch member.short {
      case Name.raw: raw = try PostmanText.read(&cursor, bytes, into: &storage)
      case Name.scheme: scheme = try joined(by: "", &cursor, bytes)
      case Name.host: host = try joined(by: ".", &cursor, bytes)
      case Name.path: path = try joined(by: "/", &cursor, bytes)
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
    if let raw { return raw }
    if !scheme.isEmpty { scheme += Array("://".utf8) }
    if path.first != UInt8(ascii: "/") { path.insert(UInt8(ascii: "/"), at: 0) }
    return storage.store(scheme + host + path)
  }

  /// Text as it is, a list of texts joined, null as nothing.
  private static func joined(
    by separator: String, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> [UInt8] {
    var text = TextStorage()
    guard try cursor.peek(bytes) == UInt8(ascii: "[") else {
      _ = try PostmanText.read(&cursor, bytes, into: &text)
      return Array(text.bytes[..<text.count])
    }
    var isFirst = true
    try cursor.enterArray(bytes)
    while try cursor.nextElement(bytes) {
      if !isFirst { _ = text.store(separator.utf8) }
      isFirst = false
      try segment(&cursor, bytes, into: &text)
    }
    return Array(text.bytes[..<text.count])
  }

  /// Text, or the `value` of an object.
  private static func segment(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into text: inout TextStorage
  ) throws(CursorFault) {
    guard try cursor.peek(bytes) == UInt8(ascii: "{") else {
      _ = try PostmanText.read(&cursor, bytes, into: &text)
      return
    }
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      if member.short == Name.value {
        _ = try PostmanText.read(&cursor, bytes, into: &text)
      } else {
        _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
  }

  private enum Name {
    static let raw = ShortName("raw")
    static let scheme = ShortName("protocol")
    static let host = ShortName("host")
    static let path = ShortName("path")
    static let value = ShortName("value")
  }
}
