import AssayCore
import AssayEngine

/// A request or a response in a recording of exchanges: the members of both, read by one walk.
///
/// `{"method", "url", "headers", "body" | "bodyBase64"}` or `{"status", "headers", "body" | …}`;
/// other members are ignored. A body that is absent or null was not recorded.
struct MessageEnvelope {
  var method = Slice(start: 0, count: 0)
  var url = Slice(start: 0, count: 0)
  var status: Int?
  var headers: [HeaderField] = []
  private var body: Slice?

  /// `storage` gives its memory away and is empty then.
  init(reusing storage: inout [HeaderField]) {
    swap(&headers, &storage)
    headers.removeAll(keepingCapacity: true)
  }

  /// The body as recorded.
  var recordedBody: Body { body.map { .bytes($0) } ?? .unrecorded }

  /// Passes the object and puts its texts into `storage`.
  mutating func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) {
    var members = try Members<Name>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .method: method = try text(&cursor, bytes, into: &storage)
      case .url: url = try text(&cursor, bytes, into: &storage)
      case .status: status = try StatusValue.read(&cursor, bytes, into: &storage)
      case .headers: try HeaderList.read(&cursor, bytes, into: &storage, &headers)
      case .body: try readBody(&cursor, bytes, into: &storage)
      case .bodyBase64: try readBase64(&cursor, bytes, into: &storage)
      }
    }
  }

  private func text(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Slice {
    guard try !cursor.null(bytes) else { return Slice(start: 0, count: 0) }
    return try cursor.string(bytes, into: &storage)
  }

  /// A string is the text on the wire; any other value stands for its own bytes.
  private mutating func readBody(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    try refuseSecondBody(cursor)
    if try cursor.peek(bytes) == UInt8(ascii: "\"") {
      body = try cursor.string(bytes, into: &storage)
    } else {
      let range = try cursor.skipValue(bytes, depthLimit: .max)
      body = storage.store(range, of: bytes)
    }
  }

  private mutating func readBase64(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    try refuseSecondBody(cursor)
    let start = cursor.offset + 1
    body = storage.store(base64: try cursor.string(bytes, into: &storage))
    if body == nil { throw .unfit("bad base64", at: start) }
  }

  private func refuseSecondBody(_ cursor: JSONCursor) throws(CursorFault) {
    guard body == nil else { throw .unfit("there are two bodies", at: cursor.offset) }
  }

  private enum Name: UInt8, KnownMember {
    case method
    case url
    case status
    case headers
    case body
    case bodyBase64

    static let names = knownNames
  }
}
