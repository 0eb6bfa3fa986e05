import AssayCore
import AssayEngine

/// An entry: `{"request": {"method", "url", "headers", "postData"}, "response": {"status", …}}`.
///
/// Nothing but a request or a response is compulsory, and null is as good as absent.
enum HAREntry {
  /// Passes the object and fills `exchange` afresh.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    var headers = exchange.startOver()
    let start = cursor.offset
    var members = try Members<Name>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .id: exchange.id = try identifier(&cursor, bytes, into: &exchange.storage)
      case .request:
        exchange.request = try request(
          &cursor, bytes, into: &exchange.storage, reusing: &headers.request)
      case .response:
        exchange.response = try response(
          &cursor, bytes, into: &exchange.storage, reusing: &headers.response)
      default: try cursor.passValue(bytes)
      }
    }
    guard exchange.request != nil || exchange.response != nil else {
      throw .unfit("neither `request` nor `response`", at: start)
    }
  }

  /// The format has no name for an entry; some exporters add one, as text or as a number.
  private static func identifier(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice? {
    guard try cursor.peek(bytes) == UInt8(ascii: "\"") else {
      try cursor.passValue(bytes)
      return nil
    }
    return try cursor.string(bytes, into: &storage)
  }

  private static func request(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    reusing spare: inout [HeaderField]
  ) throws(CursorFault) -> Exchange.Request? {
    if try cursor.null(bytes) { return nil }
    var request = Exchange.Request()
    request.headers = emptied(&spare)
    var members = try Members<RequestName>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .method: request.method = try text(&cursor, bytes, into: &storage)
      case .url: request.url = try text(&cursor, bytes, into: &storage)
      case .headers: try HARHeaders.read(&cursor, bytes, into: &storage, &request.headers)
      case .postData: request.body = try HARBody.read(&cursor, bytes, into: &storage)
      default: try cursor.passValue(bytes)
      }
    }
    return request
  }

  private static func response(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage,
    reusing spare: inout [HeaderField]
  ) throws(CursorFault) -> Exchange.Response? {
    if try cursor.null(bytes) { return nil }
    var response = Exchange.Response()
    response.headers = emptied(&spare)
    var members = try Members<ResponseName>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .status: response.status = try StatusValue.read(&cursor, bytes, into: &storage)
      case .headers: try HARHeaders.read(&cursor, bytes, into: &storage, &response.headers)
      case .content: response.body = try HARBody.read(&cursor, bytes, into: &storage)
      default: try cursor.passValue(bytes)
      }
    }
    return response
  }

  private static func text(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice {
    guard try !cursor.null(bytes) else { return Slice(start: 0, count: 0) }
    return try cursor.string(bytes, into: &storage)
  }

  /// Takes a list's memory, without its elements.
  private static func emptied(_ spare: inout [HeaderField]) -> [HeaderField] {
    var fields: [HeaderField] = []
    swap(&fields, &spare)
    fields.removeAll(keepingCapacity: true)
    return fields
  }

  private enum Name: UInt8, KnownMember {
    /// Written `_id`.
    case id
    case startedDateTime
    case time
    case request
    case response
    case cache
    case timings
    case serverIPAddress
    case connection

    static let names = KnownNames(allCases.map { $0 == .id ? "_id" : "\($0)" })
  }

  private enum RequestName: UInt8, KnownMember {
    case method
    case url
    case httpVersion
    case cookies
    case headers
    case queryString
    case postData
    case headersSize
    case bodySize

    static let names = knownNames
  }

  private enum ResponseName: UInt8, KnownMember {
    case status
    case statusText
    case httpVersion
    case cookies
    case headers
    case content
    case redirectURL
    case headersSize
    case bodySize

    static let names = knownNames
  }
}
