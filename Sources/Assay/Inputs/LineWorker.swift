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
      case .exchanges: reading.readExchanges(of: part, &state.exchange, &state.answering)
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

/// What a part of a recording came to.
struct PartAnswers<Tally: EntryTally>: Sendable {
  /// In order.
  var answers: [Tally.Answer] = []
  /// Of the entries that have no answer, where it was taken.
  var tally = Tally()
  /// Entries that were read.
  var entries = 0
  /// Whether the reading was ended from outside.
  var isInterrupted = false

  /// Counts entries on from those of the parts before.
  mutating func number(from first: Int) {
    for index in answers.indices { answers[index].location.entry += first }
  }
}

/// The reading of one part.
private struct PartReading<Answering: EntryAnswering> {
  let input: LineInput
  private(set) var answers = PartAnswers<Answering.Tally>()

  init(input: LineInput) {
    self.input = input
  }

  mutating func readExchanges(
    of part: LinePart, _ exchange: inout Exchange, _ answering: inout Answering
  ) {
    var lines = ExchangeLines(part)
    while let item = lines.next(into: &exchange) {
      guard mayAnswer() else { break }
      take(answering.answer(item, exchange, in: input.name))
    }
  }

  mutating func readBodies(
    of part: LinePart, _ operation: String, _ answering: inout Answering
  ) {
    var lines = BodyLines(part)
    var lent: Answering.Tally.Answer?
    while let item = lines.next({ bytes, entry in
      // Asked before: to judge it may be to count it.
      guard mayAnswer() else { return 0 }
      let line = answering.answer(line: bytes, of: operation) {
        Location(file: input.name, entry: entry)
      }
      lent = line.answer
      return line.length
    }) {
      if case .damaged(let entry, let offset, let detail) = item, mayAnswer() {
        lent = answering.damaged(entry, offset, detail, in: input.name)
      }
      guard !answers.isInterrupted else { break }
      take(lent)
    }
  }

  private mutating func take(_ answer: Answering.Tally.Answer?) {
    answers.entries += 1
    if let answer { answers.answers.append(answer) }
  }

  /// Whether the next entry is answered for.
  ///
  /// After a stop it is not: it may seem damaged only because the rest of it was not read.
  private mutating func mayAnswer() -> Bool {
    answers.isInterrupted = input.monitor.isStopRequested
    return !answers.isInterrupted
  }
}

extension EntryAnswering {
  /// The answer for what a reader found; nil where it was only counted.
  mutating func answer(
    _ item: TrafficItem, _ exchange: borrowing Exchange, in file: String
  ) -> Tally.Answer? {
    switch item {
    case .exchange(let entry):
      let id = exchange.id
      return answer(exchange) {
        Location(file: file, entry: entry, id: id.map { exchange.text($0) })
      }
    case .damaged(let entry, let offset, let detail):
      return damaged(entry, offset, detail, in: file)
    case .skipped(let entry, let reason):
      return skipped(reason, at: Location(file: file, entry: entry))
    }
  }

  fileprivate func damaged(
    _ entry: Int, _ offset: Int, _ detail: String, in file: String
  ) -> Tally.Answer {
    damaged("\(detail), at byte \(offset) of the file", at: Location(file: file, entry: entry))
  }
}
