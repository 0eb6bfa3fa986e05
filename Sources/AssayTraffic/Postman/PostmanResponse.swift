import AssayCore
import AssayEngine

/// A saved response: `{"name", "originalRequest", "code", "header", "body"}`.
///
/// Variables such as `{{catalog}}` stay as they are. What is null or absent was not recorded.
enum PostmanResponse {
  /// Passes the object and fills `exchange` afresh.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    var headers = exchange.startOver()
    var response = Exchange.Response()
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      switch member.short {
      case Name.name: exchange.id = try PostmanText.read(&cursor, bytes, into: &exchange.storage)
      case Name.originalRequest:
        exchange.request = try request(
          &cursor, bytes, into: &exchange.storage, reusing: &headers.request)
      case Name.code:
        response.status = try StatusValue.read(
          &cursor, bytes, into: &exchange.storage)
      case Name.header:
        response.headers = try PostmanHeaders.read(
          &cursor, bytes, into: &exchange.storage, reusing: &headers.response)
      case Name.body:
        let text = try PostmanText.read(&cursor, bytes, into: &exchange.storage)
        response.body = text.map { .bytes($0) } ?? .unrecorded
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
    exchange.response = response
  }

  /// `{"method", "url", "header", "body"}`, or a string: then it is the URL alone.
  private static func request(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    reusing headers: inout [HeaderField]
  ) throws(CursorFault) -> Exchange.Request? {
    if try cursor.null(bytes) { return nil }
    var request = Exchange.Request()
    guard try cursor.peek(bytes) == UInt8(ascii: "{") else {
      request.url = try cursor.string(bytes, into: &storage)
      return request
    }
    let none = Slice(start: 0, count: 0)
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      switch member.short {
      case Name.method:
        request.method = try PostmanText.read(&cursor, bytes, into: &storage) ?? none
      case Name.url:
        request.url = try PostmanURL.read(&cursor, bytes, into: &storage) ?? none
      case Name.header:
        request.headers = try PostmanHeaders.read(
          &cursor, bytes, into: &storage, reusing: &headers)
      case Name.body:
        request.body = try body(&cursor, bytes, into: &storage)
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
    return request
  }

  /// `{"mode": "raw", "raw": text}`; a body of another mode is not recorded as bytes.
  private static func body(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Body {
    if try cursor.null(bytes) { return .unrecorded }
    var body = Body.unrecorded
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      guard member.short == Name.raw else {
        _ = try cursor.skipValue(bytes, depthLimit: .max)
        continue
      }
      if let text = try PostmanText.read(&cursor, bytes, into: &storage) { body = .bytes(text) }
    }
    return body
  }

  private enum Name {
    static let name = ShortName("name")
    static let originalRequest = ShortName("originalRequest")
    static let code = ShortName("code")
    static let header = ShortName("header")
    static let body = ShortName("body")
    static let method = ShortName("method")
    static let url = ShortName("url")
    static let raw = ShortName("raw")
  }
}

/// A string or null.
enum PostmanText {
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice? {
    if try cursor.null(bytes) { return nil }
    return try cursor.string(bytes, into: &storage)
  }
}
