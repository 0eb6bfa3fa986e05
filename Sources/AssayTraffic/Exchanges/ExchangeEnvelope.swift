import AssayCore
import AssayEngine

/// One exchange as an object: `{"id", "source", "request", "response"}`, each of them optional.
///
/// Other members (`time`, and whatever a tool adds) are ignored. There must be a request or a
/// response.
enum ExchangeEnvelope {
  /// Passes the object and fills `exchange` afresh.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    var headers = exchange.startOver()
    let start = cursor.offset
    var members = try Members<Name>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .request:
        try readRequest(&cursor, bytes, into: &exchange, reusing: &headers.request)
      case .response:
        try readResponse(&cursor, bytes, into: &exchange, reusing: &headers.response)
      case .id: exchange.id = try identifier(&cursor, bytes, into: &exchange.storage)
      case .source:
        exchange.storage.note(.decision, at: cursor.offset + 1)
        exchange.source = try source(&cursor, bytes)
      case .time: try cursor.passValue(bytes)
      }
    }
    guard exchange.request != nil || exchange.response != nil else {
      throw .unfit("neither `request` nor `response`", at: start)
    }
  }

  private static func readRequest(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange,
    reusing headers: inout [HeaderField]
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    var message = MessageEnvelope(reusing: &headers)
    try message.read(&cursor, bytes, into: &exchange.storage)
    exchange.request = Exchange.Request(
      method: message.method, url: message.url, headers: message.headers,
      body: message.recordedBody)
  }

  private static func readResponse(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange,
    reusing headers: inout [HeaderField]
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    var message = MessageEnvelope(reusing: &headers)
    try message.read(&cursor, bytes, into: &exchange.storage)
    exchange.response = Exchange.Response(
      status: message.status, headers: message.headers, body: message.recordedBody)
  }

  /// A string, or a number as it is written.
  private static func identifier(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice? {
    if try cursor.null(bytes) { return nil }
    switch try cursor.peek(bytes) {
    case UInt8(ascii: "\""):
      return try cursor.string(bytes, into: &storage)
    default:
      let range = try cursor.skipValue(bytes, depthLimit: .max)
      return storage.store(range, of: bytes)
    }
  }

  private static func source(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> Source {
    if try cursor.null(bytes) { return .recorded }
    let string = try cursor.string(bytes)
    guard let source = Source(rawValue: String(decoding: string.text(in: bytes), as: UTF8.self))
    else {
      throw .unfit("`source` is neither `recorded` nor `live`", at: string.range.lowerBound)
    }
    return source
  }

  private enum Name: UInt8, KnownMember {
    case request
    case response
    case id
    case time
    case source

    static let names = knownNames
  }
}

extension Exchange {
  /// Forgets the exchange and hands out the storage of its header lists for the next one.
  mutating func startOver() -> (request: [HeaderField], response: [HeaderField]) {
    let lists = (request?.headers ?? [], response?.headers ?? [])
    removeAll()
    return lists
  }
}
