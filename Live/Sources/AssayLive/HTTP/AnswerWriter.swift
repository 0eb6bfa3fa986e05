import AssayValidator
import NIOCore

/// Writes answers on a connection, as they are.
struct AnswerWriter {
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

  init(_ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) {
    self.outbound = outbound
  }

  /// Sends an answer; answers whether the connection can go on.
  func send(_ answer: Answer, to request: ServedRequest) async throws -> Bool {
    guard case .message(let head, let framing, let body) = answer else { return false }
    let ending = Ending(framing, for: request, status: head.status)
    let isOpen =
      request.keepsConnection && ending != .untilClose
      && !head.fields.lists("close", in: "connection")
    var first = Self.bytes(of: head, ending, keepsConnection: isOpen, to: request)
    // A small answer leaves in one packet: the head waits for the first piece.
    while let piece = try await piece(of: body, after: first) {
      guard ending != .nothing else { continue }
      first.write(piece, inChunks: ending == .chunked)
      try await outbound.write(first)
      first = ByteBuffer()
    }
    if ending == .chunked { first.writeString("0\r\n\r\n") }
    if first.readableBytes > 0 { try await outbound.write(first) }
    return isOpen
  }

  /// The next piece; before a break in the body, what waits is sent.
  private func piece(of body: AnswerBody, after waiting: ByteBuffer) async throws -> [UInt8]? {
    do {
      return try await body.next()
    } catch {
      if waiting.readableBytes > 0 { try await outbound.write(waiting) }
      throw error
    }
  }

  /// Answers a request that was not read to its end.
  func refuse(with status: Int) async throws {
    let head = ResponseHead(
      status: status,
      fields: [WireHeader("Content-Length", "0"), WireHeader("Connection", "close")])
    try await outbound.write(Self.bytes(of: head, .stated))
  }

  private static func bytes(
    of head: ResponseHead, _ ending: Ending, keepsConnection: Bool = true,
    to request: ServedRequest? = nil
  ) -> ByteBuffer {
    var fields = head.fields
    if ending == .chunked { fields.append(WireHeader("Transfer-Encoding", "chunked")) }
    if fields.first("connection") == nil {
      if !keepsConnection {
        fields.append(WireHeader("Connection", "close"))
      } else if request?.isHTTP10 == true {
        fields.append(WireHeader("Connection", "keep-alive"))
      }
    }
    var buffer = ByteBuffer()
    buffer.writeString("HTTP/1.1 \(head.status) \(head.reason)\r\n")
    for field in fields { buffer.writeString("\(field.name): \(field.value)\r\n") }
    buffer.writeString("\r\n")
    return buffer
  }
}

/// How an answer ends on a certain connection.
private enum Ending {
  /// It has no body, whatever the fields say (RFC 9110 sections 9.3.2, 15.3.5, 15.4.5).
  case nothing
  case stated
  case chunked
  case untilClose

  init(_ framing: Framing, for request: ServedRequest, status: Int) {
    if request.head.method == "HEAD" || status == 204 || status == 304 {
      self = .nothing
      return
    }
    switch framing {
    case .asStated: self = .stated
    case .chunked: self = request.isHTTP10 ? .untilClose : .chunked
    case .untilClose: self = .untilClose
    }
  }
}

extension ByteBuffer {
  /// An empty piece writes nothing: in chunks it would be the end.
  fileprivate mutating func write(_ piece: [UInt8], inChunks: Bool) {
    guard !piece.isEmpty else { return }
    if inChunks { writeString(String(piece.count, radix: 16) + "\r\n") }
    writeBytes(piece)
    if inChunks { writeString("\r\n") }
  }
}
