import NIOCore
import NIOPosix

/// Takes connections of clients and lets a relay serve each of them.
package struct ProxyServer: Sendable {
  private let listener: any Channel
  private let connections: OpenConnections
  private let grace: Duration
  /// Where it listens, as an address of IP.
  package let host: String
  package let port: Int

  /// Begins to listen.
  ///
  /// - Parameter port: 0 is any that is free.
  package init(
    host: String = "127.0.0.1", port: Int = 0, _ service: ProxyService
  ) async throws(ListenError) {
    let connections = OpenConnections()
    do {
      listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.backlog, value: 1024)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let relay = ProxyRelay(service, client: channel)
            try channel.pipeline.syncOperations.addHandler(ClientHandler(relay))
            connections.add(channel)
          }
        }
        .bind(host: host, port: port).get()
    } catch {
      throw ListenError(host: host, port: port, error)
    }
    self.connections = connections
    self.host = listener.localAddress?.ipAddress ?? host
    self.port = listener.localAddress?.port ?? port
    grace = service.settings.grace
  }

  /// Serves until the task is cancelled.
  ///
  /// Then answers that are under way come to their end, or are cut off after a grace.
  package func run() async {
    let listener = listener
    await withTaskCancellationHandler {
      try? await listener.closeFuture.get()
    } onCancel: {
      listener.close(promise: nil)
    }
    await connections.end(grace: grace)
  }
}
