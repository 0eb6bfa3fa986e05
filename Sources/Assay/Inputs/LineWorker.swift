import AssayCore
import AssayTraffic
import Synchronization

/// Answers for the lines of one part of a recording at a time; several work side by side.
///
/// A class: what it works with is never copied, whichever task it works in.
final class LineWorker<Answering: EntryAnswering>: Sendable {
  private struct State {
    var answering: Answering
    var exchange = Exchange()
    var shapes = ShapeMemory()
    var part: LinePart?
    var spareStorage: [UInt8] = []
  }

  private let state: Mutex<State>

  init(_ answering: Answering) {
    state = Mutex(State(answering: answering))
  }

  /// Reads the part that is to be answered for next; false at the end of the input.
  func read(_ parts: inout LineParts) -> Bool {
    state.withLock { state in
      var storage: [UInt8] = []
      swap(&storage, &state.spareStorage)
      state.part = parts.next(reusing: storage)
      return state.part != nil
    }
  }

  /// Answers for the part that was read; entries are counted from its first.
  func answer(for input: LineInput) -> PartAnswers<Answering.Tally> {
    state.withLock { state in
      guard let part = state.part.take() else { return PartAnswers() }
      var reading = PartReading<Answering>(input: input)
      switch input.content {
      case .exchanges:
        reading.readExchanges(of: part, &state.exchange, &state.shapes, &state.answering)
      case .bodies(let operation): reading.readBodies(of: part, operation, &state.answering)
      }
      state.spareStorage = part.takeStorage()
      return reading.answers
    }
  }

  /// What the entries without an answer came to since the last call.
  func takeTally() -> Answering.Tally {
    state.withLock { $0.answering.takeTally() }
  }
}

/// An input of lines, as its workers know it.
struct LineInput: Sendable {
  let name: String
  let content: InputContent
  let monitor: InputMonitor
}
