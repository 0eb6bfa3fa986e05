import AssayCore
import AssayValidator

/// Judges the entries of recordings.
struct EntryJudge: EntryAnswering {
  private var judge: ExchangeJudge

  init(_ judge: ExchangeJudge) {
    self.judge = judge
  }

  mutating func answer(
    _ exchange: borrowing Exchange, into judgements: inout [Judgement], at location: () -> Location
  ) {
    judge.judge(exchange, into: &judgements, at: location)
  }

  mutating func pass(line bytes: Span<UInt8>, of operation: String) -> Int? {
    judge.passBareLine(bytes, operation: operation)
  }

  mutating func answer(
    body: Span<UInt8>, of operation: String, into judgements: inout [Judgement],
    at location: () -> Location
  ) {
    judge.judgeBareBody(body, operation: operation, into: &judgements, at: location)
  }

  func skipped(_ reason: SkipReason, at location: Location) -> Judgement {
    Judgement(location: location, skipped: reason)
  }

  func damaged(_ detail: String, at location: Location) -> Judgement {
    Judgement(location: location, findings: [Damaged.finding(detail)])
  }

  func detached() -> Self {
    Self(judge.detached())
  }

  mutating func takeTally() -> Summary {
    judge.takeTally()
  }
}

extension Judgement: EntryAnswer {}

extension Summary: EntryTally {}
