import AssayCore
import AssayTraffic

/// The reading of one part.
struct PartReading<Answering: EntryAnswering> {
  let input: LineInput
  private(set) var answers = PartAnswers<Answering.Tally>()

  init(input: LineInput) {
    self.input = input
  }

  mutating func readExchanges(
    of part: LinePart, _ exchange: inout Exchange, _ shapes: inout ShapeMemory,
    _ answering: inout Answering
  ) {
    let file = input.name
    var lines = ExchangeLines(part)
    while let item = lines.next(into: &exchange, by: &shapes) {
      guard mayAnswer() else { break }
      answering.answer(item, exchange, in: file, into: &answers.answers)
      answers.entries += 1
    }
  }

  /// Bodies of which something must be told are kept until the end of the part, so that the loop over
  /// those that pass hands nothing along but the bytes.
  mutating func readBodies(
    of part: LinePart, _ operation: String, _ answering: inout Answering
  ) {
    var lines = BodyLines(part)
    var kept: [(entry: Int, body: Range<Int>)] = []
    while mayAnswer(), let line = lines.next({ answering.pass(line: $0, of: operation) }) {
      answers.entries += 1
      switch line {
      case .passed: break
      case .kept(let entry, let body): kept.append((entry, body))
      case .damaged(let entry, let offset, let detail):
        tell(kept, in: lines, operation, &answering)
        kept = []
        answers.answers.append(answering.damaged(entry, offset, detail, in: input.name))
      }
    }
    tell(kept, in: lines, operation, &answering)
  }

  private mutating func tell(
    _ kept: [(entry: Int, body: Range<Int>)], in lines: BodyLines, _ operation: String,
    _ answering: inout Answering
  ) {
    let file = input.name
    for (entry, body) in kept {
      lines.withBody(body) { bytes in
        answering.answer(body: bytes, of: operation, into: &answers.answers) {
          Location(file: file, entry: entry)
        }
      }
    }
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
  /// Answers for what a reader found.
  mutating func answer(
    _ item: TrafficItem, _ exchange: borrowing Exchange, in file: String,
    into answers: inout [Tally.Answer]
  ) {
    switch item {
    case .exchange(let entry):
      let id = exchange.id.map { exchange.text($0) }
      answer(exchange, into: &answers) {
        Location(file: file, entry: entry, id: id)
      }
    case .damaged(let entry, let offset, let detail):
      answers.append(damaged(entry, offset, detail, in: file))
    case .skipped(let entry, let reason):
      answers.append(skipped(reason, at: Location(file: file, entry: entry)))
    }
  }

  func damaged(
    _ entry: Int, _ offset: Int, _ detail: String, in file: String
  ) -> Tally.Answer {
    damaged("\(detail), at byte \(offset) of the file", at: Location(file: file, entry: entry))
  }
}
