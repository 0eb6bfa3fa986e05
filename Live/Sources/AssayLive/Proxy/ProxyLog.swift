import AssayEngine
import Synchronization

/// What a proxy has seen: each exchange goes to the recording, then to whoever judges it.
package final class ProxyLog: Sendable {
  private struct State {
    var said: Set<String> = []
    var failure: RecordingError?
    var arrived: [ObservedExchange] = []
  }

  /// Tells that some exchanges can be taken: once for many that come at a time.
  package let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation
  private let recording: RecordingWriter
  private let say: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// - Parameter say: takes remarks: lower-case fragments without secrets.
  package init(recording: RecordingWriter, say: @escaping @Sendable (String) -> Void) {
    (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.recording = recording
    self.say = say
  }

  /// Why some exchange is not in the recording.
  package var failure: RecordingError? { state.withLock { $0.failure } }

  /// Returns when the exchange would outlive the process.
  func record(_ exchange: ObservedExchange, limit: Int) {
    var exchange = exchange
    var line = exchange.line(time: .now)
    if line.utf8.count > limit, exchange.leaveOutBodies() {
      remark("an exchange of more than \(limit) bytes is recorded without its bodies")
      line = exchange.line(time: .now)
    }
    // Under one lock, so that the judge sees the order of the recording.
    let failure = state.withLock { state in
      let failure = append(line)
      state.arrived.append(exchange)
      defer { state.failure = state.failure ?? failure }
      return state.failure == nil ? failure : nil
    }
    arrival.yield()
    if let failure { say(failure.message) }
  }

  /// Hands over the exchanges that have come since the last call, in the order of the recording.
  package func take() -> [ObservedExchange] {
    state.withLock { state in
      defer { state.arrived = [] }
      return state.arrived
    }
  }

  private func append(_ line: String) -> RecordingError? {
    do throws(RecordingError) {
      try recording.append(line)
      return nil
    } catch {
      return error
    }
  }

  func remark(_ text: String) {
    say(text)
  }

  /// Says what would else be said of every exchange.
  func remarkOnce(_ text: String) {
    guard state.withLock({ $0.said.insert(text).inserted }) else { return }
    say(text)
  }

  /// Ends the arrivals; no exchange may follow.
  package func finish() {
    arrival.finish()
  }
}

extension ObservedExchange {
  /// Answers whether there was any.
  fileprivate mutating func leaveOutBodies() -> Bool {
    let hadBodies = !requestBody.isEmpty || answer?.body.isEmpty == false
    isRequestBodyLeftOut = isRequestBodyLeftOut || !requestBody.isEmpty
    requestBody = []
    if answer?.body.isEmpty == false {
      answer?.isBodyLeftOut = true
      answer?.body = []
    }
    return hadBodies
  }
}
