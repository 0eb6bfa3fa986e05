import AssayValidator
import NIOCore
import NIOHTTP1

/// One connection of a server: reads a request, sends its answer, and so on.
struct ServerConnection {
  /// What comes in is taken apart by NIO; what goes out is written here, byte by byte, since a double
  /// and a proxy send what no encoder would.
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, ByteBuffer>

  let channel: Channel
  let bodyLimit: Int
  let handler: HTTPServer.Handler

  /// Begins to read; throws where the client has gone.
  static func wrap(_ channel: any NIOCore.Channel) async throws -> Channel {
    try await channel.eventLoop.submit {
      let decoder = ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes))
      try channel.pipeline.syncOperations.addHandler(decoder)
      let wrapped = try Channel(wrappingChannelSynchronously: channel)
      try channel.syncOptions?.setOption(.autoRead, value: true)
      return wrapped
    }.get()
  }

  /// Returns when the client or the server has closed the connection.
  func serve() async {
    // A client that goes away in the middle of a message is nobody's fault but its own.
    try? await channel.executeThenClose { inbound, outbound in
      var requests = RequestParts(inbound.makeAsyncIterator(), bodyLimit: bodyLimit)
      var isOpen = true
      while isOpen, let next = try await requests.next(toldTo: outbound) {
        isOpen = try await answer(next, outbound)
      }
    }
  }

  /// Answers whether the connection goes on.
  private func answer(
    _ next: RequestParts.Next, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async throws -> Bool {
    switch next {
    case .refused(let status):
      try await AnswerWriter(outbound).refuse(with: status)
      return false
    case .request(let request):
      // A task of its own, so that an answer is not cut off by the end of the server.
      return try await Task { [handler] in
        let answer = await handler(request)
        return try await AnswerWriter(outbound).send(answer, to: request)
      }.value
    }
  }
}
