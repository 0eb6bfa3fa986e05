import NIOCore

/// Tells a relay what comes from the client.
final class ClientHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  /// What the proxy wants of a connection when it ends.
  enum End: Sendable {
    case afterAnswer
    case now
  }

  private let relay: ProxyRelay

  init(_ relay: ProxyRelay) {
    self.relay = relay
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    relay.clientSent(unwrapInboundIn(data))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed: relay.clientFinished()
    case End.afterAnswer: relay.finish()
    case End.now: relay.cut()
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    relay.regulate()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    relay.clientGone()
  }
}

/// Tells a relay what comes from the upstream.
///
/// Of several connections that are tried, only the one that the relay took tells.
final class UpstreamHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let relay: ProxyRelay
  private var error: (any Error)?

  init(_ relay: ProxyRelay) {
    self.relay = relay
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    relay.upstreamSent(unwrapInboundIn(data))
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    relay.regulate()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    self.error = self.error ?? error
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    guard relay.upstream === context.channel else { return }
    relay.upstreamGone(error)
  }
}
