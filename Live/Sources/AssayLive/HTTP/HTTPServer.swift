import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves HTTP/1.1, the requests of each connection one after another.
package struct HTTPServer: Sendable {
  /// Answers a request; the answer of a request that came is sent to its end even while the server
  /// stops.
  package typealias Handler = @Sendable (ServedRequest) async -> Answer

  private let listener: NIOAsyncChannel<any Channel, Never>
  private let bodyLimit: Int
  /// Where it listens, as an address of IP.
  package let host: String
  package let port: Int

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - port: 0 is any that is free.
  ///   - bodyLimit: the bytes of the longest body of a request; a longer one is answered with 413.
  package init(
    host: String = "127.0.0.1", port: Int = 0, bodyLimit: Int = 64 << 20
  ) async throws(ListenError) {
    do {
      listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.backlog, value: 1024)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        // Read once somebody serves the connection: one that nobody does any more, since the server
        // ends, must not be wrapped, for its wrapping must not be dropped.
        .childChannelOption(.autoRead, value: false)
        .bind(host: host, port: port) { $0.eventLoop.makeSucceededFuture($0) }
    } catch {
      throw ListenError(host: host, port: port, error)
    }
    let address = listener.channel.localAddress
    self.host = address?.ipAddress ?? host
    self.port = address?.port ?? port
    self.bodyLimit = bodyLimit
  }

  /// Serves until the task is cancelled; then it ends what it has begun to answer.
  package func run(_ handler: @escaping Handler) async {
    await withDiscardingTaskGroup { connections in
      // What ends the listening, cancellation above all, ends the loop; nobody is left to be told.
      try? await listener.executeThenClose { arrivals in
        for try await channel in arrivals {
          connections.addTask {
            guard let channel = try? await ServerConnection.wrap(channel) else { return }
            await ServerConnection(channel: channel, bodyLimit: bodyLimit, handler: handler).serve()
          }
        }
      }
    }
  }
}
