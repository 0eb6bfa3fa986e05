import NIOCore
import NIOPosix

/// Connections of TCP on loopback, without any protocol on them.
enum Wire {
  typealias Script = @Sendable (Conversation) async throws -> Void

  /// Serves at a free port while `body` runs: each connection by the script, then it is closed.
  static func serve<Result: Sendable>(
    _ script: @escaping Script, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelOption(.autoRead, value: false)
      .bind(host: "127.0.0.1", port: 0) { $0.eventLoop.makeSucceededFuture($0) }
    let serving = Task {
      try await withThrowingDiscardingTaskGroup { group in
        try await listener.executeThenClose { arrivals in
          for try await channel in arrivals {
            group.addTask { try? await hold(channel, script) }
          }
        }
      }
    }
    defer { serving.cancel() }
    return try await body(listener.channel.localAddress?.port ?? 0)
  }

  /// Connects, and closes the connection behind `body`.
  static func connect<Result: Sendable>(
    _ port: Int, _ body: @Sendable (Conversation) async throws -> Result
  ) async throws -> Result {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port, channelInitializer: wrap)
    return try await channel.executeThenClose { inbound, outbound in
      try await body(Conversation(inbound, outbound))
    }
  }

  /// All that a server sends for some bytes until it closes the connection.
  static func ask(_ port: Int, _ request: String) async throws -> String {
    try await connect(port) { conversation in
      try await conversation.send(request)
      return await conversation.receiveAll()
    }
  }

  private static func hold(_ channel: any Channel, _ script: Script) async throws {
    // A connection that nobody holds must not be wrapped: its wrapping must not be dropped.
    let channel = try await channel.eventLoop.flatSubmit { wrap(channel) }.get()
    try await channel.channel.setOption(.autoRead, value: true).get()
    try await channel.executeThenClose { inbound, outbound in
      try await script(Conversation(inbound, outbound))
    }
  }

  @Sendable
  private static func wrap(_ channel: any Channel) -> EventLoopFuture<Conversation.Channel> {
    channel.eventLoop.makeCompletedFuture {
      try Conversation.Channel(wrappingChannelSynchronously: channel)
    }
  }
}

/// One side of a connection. Text stands for bytes: a scalar for each, up to U+00FF.
final class Conversation {
  typealias Channel = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var arrived = ""

  init(
    _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
    _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.inbound = inbound.makeAsyncIterator()
    self.outbound = outbound
  }

  func send(_ text: String) async throws {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    guard !bytes.isEmpty else { return }
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  /// What comes up to some text, and that text; less where the connection ends before.
  func receive(through end: String) async -> String {
    while true {
      // By scalars: a CR and an LF are one character.
      if let range = arrived.unicodeScalars.firstRange(of: Array(end.unicodeScalars)) {
        let text = String(arrived.unicodeScalars[..<range.upperBound])
        arrived = String(arrived.unicodeScalars[range.upperBound...])
        return text
      }
      guard await receive() else { return takeAll() }
    }
  }

  func receiveAll() async -> String {
    while await receive() {}
    return takeAll()
  }

  private func takeAll() -> String {
    defer { arrived = "" }
    return arrived
  }

  /// A connection that is reset has ended.
  private func receive() async -> Bool {
    guard let piece = try? await inbound.next(isolation: #isolation) else { return false }
    for byte in piece.readableBytesView { arrived.unicodeScalars.append(Unicode.Scalar(byte)) }
    return true
  }
}
