package import AssayCore
package import AssaySpec
package import AssayTraffic
import AssayValidator

/// Judges recordings by contracts, one input after another, and counts what they come to.
///
/// Not Sendable: it owns an exchange's storage and a machine for each contract.
package struct Checker {
  private var run: InputRun<EntryJudge>

  package var summary: Summary {
    var summary = run.answering.summary
    summary.isInterrupted = run.isInterrupted
    return summary
  }

  /// The contracts must have linted clean.
  ///
  /// Where `monitor` says to stop, the check ends between two entries, and the summary says so.
  package init(
    contracts: [Contract], options: ExchangeJudge.Options = ExchangeJudge.Options(),
    content: InputContent = .exchanges, monitor: InputMonitor = InputMonitor()
  ) {
    let judge = ExchangeJudge(contracts: contracts, options: options)
    run = InputRun(
      EntryJudge(judge: judge), content: content,
      limits: TrafficLimits(maxEntry: options.entryLimit), monitor: monitor)
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    run.answering.judge.holds(operation: operation)
  }

  /// Says where the report will be written, so that it is not read as an input; false, and nothing
  /// is changed, if it would be written over one.
  ///
  /// A file in a folder is written over if it is no recording: a report of an earlier run.
  package mutating func reserve(report: String, inputs: [String]) -> Bool {
    run.reserve(report: report, inputs: inputs)
  }

  /// Hands an answer for each entry of a file, or of every file in a folder, to `emit`.
  ///
  /// A file in a folder that is of no known format is skipped and counted. One that cannot be read
  /// does not keep the others from being judged.
  ///
  /// - Throws: the paths that cannot be opened, or a file that the user named and that is of no
  ///   known format.
  package mutating func check(
    path: String, emit: (Judgement) -> Bool
  ) throws(UnreadInputs) {
    try run.read(path: path, emit: emit)
  }

  /// Hands an answer for each entry of an input to `emit`, in order, until that says to stop.
  ///
  /// - Parameter name: what reports call the input.
  /// - Throws: an error for an input that cannot be opened or is of no known format. What is damaged
  ///   further in is a finding.
  package mutating func check(
    _ input: TrafficInput, named name: String, emit: (Judgement) -> Bool
  ) throws(TrafficError) {
    try run.read(input, named: name, emit: emit)
  }
}

/// Judges entries, and counts the verdicts.
private struct EntryJudge: EntryAnswering {
  var judge: ExchangeJudge
  var summary = Summary()

  mutating func answer(_ exchange: borrowing Exchange, at location: Location) -> Judgement {
    judge.judge(exchange, at: location)
  }

  mutating func answer(
    body: Span<UInt8>, of operation: String, at location: Location
  ) -> Judgement {
    judge.judgeBareBody(body, operation: operation, at: location)
  }

  func skipped(_ reason: SkipReason, at location: Location) -> Judgement {
    Judgement(location: location, skipped: reason)
  }

  func damaged(_ detail: String, at location: Location) -> Judgement {
    Judgement(location: location, findings: [Damaged.finding(detail)])
  }

  mutating func count(_ answer: Judgement) {
    summary.add(answer)
  }
}
