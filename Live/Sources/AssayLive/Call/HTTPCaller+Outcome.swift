import AssayCore
import AssayValidator
import Synchronization

extension HTTPCaller {
  /// Sends a request and waits for its whole answer, never longer than it may take.
  ///
  /// - Parameter interruption: returns when the call is to end.
  package func outcome(
    of request: OutgoingRequest, limits: CallLimits,
    interruption: @escaping @Sendable () async -> Void
  ) async -> CallOutcome {
    let arrived = Arrival()
    return await withTaskGroup(of: CallOutcome?.self) { race in
      race.addTask { await answer(to: request, limit: limits.body, arrived) }
      race.addTask {
        // Cancelled, when another has won.
        guard (try? await Task.sleep(for: limits.time)) != nil else { return nil }
        return .fault(arrived.late(limits.time, calling: Self.place(of: request.url)))
      }
      race.addTask {
        await interruption()
        return Task.isCancelled ? nil : .interrupted
      }
      let first = await race.next() ?? nil
      race.cancelAll()
      return first ?? .interrupted
    }
  }

  private func answer(
    to request: OutgoingRequest, limit: Int, _ arrived: Arrival
  ) async -> CallOutcome? {
    do throws(CallFault) {
      let answer = try await call(request)
      arrived.begin()
      var body: [UInt8] = []
      var fault: CallFault?
      do throws(CallFault) {
        while let piece = try await answer.next() {
          body += piece
          arrived.add(piece.count)
          guard body.count <= limit else { return .tooLong(limit: limit) }
        }
      } catch {
        fault = error
      }
      guard !Task.isCancelled else { return nil }
      return .whole(answer.head, body, fault)
    } catch {
      return Task.isCancelled ? nil : .fault(error)
    }
  }
}

extension CallOutcome {
  /// What breaks off can be judged where its head says how long it should have been.
  fileprivate static func whole(
    _ head: ResponseHead, _ body: [UInt8], _ fault: CallFault?
  ) -> Self {
    let answer = ObservedExchange.Answer(status: head.status, fields: head.fields, body: body)
    guard let fault else { return .answer(answer, nil) }
    let isStated = fault.code == .closedEarly && head.fields.first("content-length") != nil
    return isStated ? .answer(answer, fault) : .fault(fault)
  }
}

/// How much of an answer has come.
private final class Arrival: Sendable {
  private let bytes = Mutex<Int?>(nil)

  func begin() { bytes.withLock { $0 = 0 } }

  func add(_ count: Int) { bytes.withLock { $0 = ($0 ?? 0) + count } }

  /// What is said when the time is over.
  func late(_ time: Duration, calling place: String) -> CallFault {
    let limit = time.formatted
    guard let count = bytes.withLock({ $0 }) else {
      return CallFault(.timedOut, "\(place) did not answer within \(limit)")
    }
    return CallFault(
      .timedOut,
      "the answer of \(place) was not whole after \(limit): \(count) bytes of its body had come")
  }
}

extension Duration {
  /// Such as `2.5 s`.
  fileprivate var formatted: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
  }
}
