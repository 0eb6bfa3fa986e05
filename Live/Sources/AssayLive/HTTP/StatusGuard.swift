import NIOCore
import NIOHTTP1

/// Refuses answers with a status below 100: AsyncHTTPClient takes them for informational ones, and
/// ends the process when one of them is over.
final class StatusGuard: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  private var hasRefused = false

  /// Puts one right behind the decoder of a connection.
  static func guardConnection(_ channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
      try pipeline.addHandler(StatusGuard(), position: .after(decoder))
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasRefused else { return }
    if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
      hasRefused = true
      context.fireErrorCaught(HTTPParserError.invalidStatus)
    } else {
      context.fireChannelRead(data)
    }
  }
}
