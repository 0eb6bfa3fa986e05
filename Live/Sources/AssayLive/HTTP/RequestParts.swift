import AssayValidator
import NIOCore
import NIOHTTP1

/// Puts requests together from the parts in which they arrive.
struct RequestParts {
  enum Next {
    case request(ServedRequest)
    /// It was not read to its end, and is to be answered with this status.
    case refused(Int)
  }

  private var parts: NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
  private let bodyLimit: Int

  init(
    _ parts: NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator, bodyLimit: Int
  ) {
    self.parts = parts
    self.bodyLimit = bodyLimit
  }

  /// Nil when the client has closed the connection.
  mutating func next(
    toldTo outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async throws -> Next? {
    do {
      guard case .head(let head)? = try await parts.next(isolation: #isolation) else { return nil }
      if head.headers.contains(name: "expect") {
        guard head.headers["expect"].allSatisfy({ $0.lowercased() == "100-continue" }) else {
          return .refused(417)
        }
        try await outbound.write(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
      }
      return try await request(head)
    } catch let error as HTTPParserError {
      return .refused(error == .headerOverflow ? 431 : 400)
    }
  }

  private mutating func request(_ head: HTTPRequestHead) async throws -> Next? {
    var body: [UInt8] = []
    while true {
      switch try await parts.next(isolation: #isolation) {
      case .body(let piece):
        guard body.count + piece.readableBytes <= bodyLimit else { return .refused(413) }
        body.append(contentsOf: piece.readableBytesView)
      case .end: return .request(ServedRequest(head, body: body))
      case .head, nil: return nil
      }
    }
  }
}

extension ServedRequest {
  fileprivate init(_ head: HTTPRequestHead, body: [UInt8]) {
    self.init(
      head: RequestHead(
        method: head.method.rawValue, target: head.uri,
        fields: head.headers.map { WireHeader($0.name, $0.value) }),
      body: body, isHTTP10: head.version == .http1_0)
  }
}
