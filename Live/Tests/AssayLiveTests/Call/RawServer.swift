import NIOCore
import NIOPosix
import NIOSSL

/// A server on loopback that writes what it likes on each connection, HTTP or not.
enum RawServer {
  /// What is done with a connection once its first bytes have come; it is closed afterwards.
  typealias Behaviour =
    @Sendable (NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Void

  /// Serves at a free port while `body` runs.
  static func with<Result: Sendable>(
    _ behaviour: @escaping Behaviour, tls: NIOSSLContext? = nil,
    _ body: @Sendable (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let port = listener.channel.localAddress?.port ?? 0
    let serving = Task { await serve(listener, behaviour) }
    defer { serving.cancel() }
    return try await body(port)
  }

  private static func serve(
    _ listener: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>,
    _ behaviour: @escaping Behaviour
  ) async {
    await withDiscardingTaskGroup { connections in
      // Ends when it is cancelled.
      try? await listener.executeThenClose { arrivals in
        for try await channel in arrivals {
          connections.addTask {
            // A client that has heard enough closes the connection.
            try? await channel.executeThenClose { inbound, outbound in
              for try await _ in inbound { break }
              try await behaviour(outbound)
            }
          }
        }
      }
    }
  }

  /// Says a text and closes the connection.
  static func says(_ text: String) -> Behaviour {
    { try await $0.write(ByteBuffer(string: text)) }
  }

  /// Says a text, then nothing, and keeps the connection.
  static func saysAndWaits(_ text: String) -> Behaviour {
    { outbound in
      if !text.isEmpty { try await outbound.write(ByteBuffer(string: text)) }
      try await Task.sleep(for: .seconds(30))
    }
  }

  /// Says a text, then a byte from time to time.
  static func saysSlowly(_ text: String) -> Behaviour {
    { outbound in
      try await outbound.write(ByteBuffer(string: text))
      for _ in 0..<300 {
        try await outbound.write(ByteBuffer(string: "x"))
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  /// Says a head and a body of so many mebibytes.
  static func floods(_ mebibytes: Int) -> Behaviour {
    { outbound in
      let head = "HTTP/1.1 200 OK\r\nContent-Length: \(mebibytes << 20)\r\n\r\n"
      try await outbound.write(ByteBuffer(string: head))
      let piece = ByteBuffer(repeating: UInt8(ascii: " "), count: 1 << 20)
      for _ in 0..<mebibytes { try await outbound.write(piece) }
    }
  }
}
