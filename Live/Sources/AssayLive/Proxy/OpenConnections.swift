import NIOCore
import Synchronization

/// The connections of clients that are open.
final class OpenConnections: Sendable {
  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var isEnding = false
  }

  private let state = Mutex(State())

  func add(_ channel: any Channel) {
    let isEnding = state.withLock { state in
      state.channels[ObjectIdentifier(channel)] = channel
      return state.isEnding
    }
    channel.closeFuture.whenComplete { [self] _ in
      state.withLock { $0.channels[ObjectIdentifier(channel)] = nil }
    }
    if isEnding { Self.tell(channel, .afterAnswer) }
  }

  /// Returns when all are closed: once they have answered, at the latest after the grace.
  func end(grace: Duration) async {
    let channels = state.withLock { state in
      state.isEnding = true
      return Array(state.channels.values)
    }
    for channel in channels {
      Self.tell(channel, .afterAnswer)
      let cut = channel.eventLoop.scheduleTask(in: TimeAmount(grace)) { Self.tell(channel, .now) }
      channel.closeFuture.whenComplete { _ in cut.cancel() }
    }
    for channel in channels { try? await channel.closeFuture.get() }
  }

  private static func tell(_ channel: any Channel, _ end: ClientHandler.End) {
    channel.pipeline.fireUserInboundEventTriggered(end)
  }
}
