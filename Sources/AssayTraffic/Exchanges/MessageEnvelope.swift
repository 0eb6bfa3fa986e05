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
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) {
    try cursor.enterObject(bytes)
    while let member = try cursor.nextMember(bytes) {
      switch ShortName(member, in: bytes) {
      case Name.method: method = try text(&cursor, bytes, into: &storage)
      case Name.url: url = try text(&cursor, bytes, into: &storage)
      case Name.status: status = try StatusValue.read(&cursor, bytes)
      case Name.headers: try readHeaders(&cursor, bytes, into: &storage)
      case Name.body: try readBody(&cursor, bytes, into: &storage)
      case Name.bodyBase64: try readBase64(&cursor, bytes, into: &storage)
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
  }

  private func text(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) -> Slice {
    guard try !cursor.null(bytes) else { return Slice(start: 0, count: 0) }
    return storage.store(try cursor.string(bytes), from: bytes)
  }

  private mutating func readHeaders(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) {
    guard headers.isEmpty else { throw .unfit("`headers` stands twice", at: cursor.offset) }
    try HeaderList.read(&cursor, bytes, into: &storage, &headers)
  }

  /// A string is the text on the wire; any other value stands for its own bytes.
  private mutating func readBody(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    try refuseSecondBody(cursor)
    if try cursor.peek(bytes) == UInt8(ascii: "\"") {
      body = storage.store(try cursor.string(bytes), from: bytes)
    } else {
      let range = try cursor.skipValue(bytes, depthLimit: .max)
      body = storage.store(range, of: bytes)
    }
  }

  private mutating func readBase64(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) {
    guard try !cursor.null(bytes) else { return }
    try refuseSecondBody(cursor)
    let string = try cursor.string(bytes)
    let start = storage.count
    let fault =
      if string.hasEscapes {
        Self.decode(string.text(in: bytes), into: &storage)
      } else {
        Base64.decode(bytes, string.range, into: &storage)
      }
    guard fault == nil else { throw .unfit("bad base64", at: string.range.lowerBound) }
    body = Slice(start: start, count: storage.count - start)
  }

  private static func decode(_ text: [UInt8], into storage: inout [UInt8]) -> Int? {
    Base64.decode(text.span, 0..<text.count, into: &storage)
  }

  private func refuseSecondBody(_ cursor: JSONCursor) throws(CursorFault) {
    guard body == nil else { throw .unfit("there are two bodies", at: cursor.offset) }
  }

  private enum Name {
    static let method = ShortName("method")
    static let url = ShortName("url")
    static let status = ShortName("status")
    static let headers = ShortName("headers")
    static let body = ShortName("body")
    static let bodyBase64 = ShortName("bodyBase64")
  }
}

extension [UInt8] {
  /// Appends the text of a string and answers where it lies.
  mutating func store(_ string: JSONString, from bytes: Span<UInt8>) -> Slice {
    let start = count
    string.append(to: &self, from: bytes)
    return Slice(start: start, count: count - start)
  }

  /// Appends bytes as they are and answers where they lie.
  mutating func store(_ range: Range<Int>, of bytes: Span<UInt8>) -> Slice {
    let start = count
    AssayEngine.append(range, of: bytes, to: &self)
    return Slice(start: start, count: range.count)
  }
}
