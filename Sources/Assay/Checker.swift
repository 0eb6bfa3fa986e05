package import AssayCore
package import AssaySpec
package import AssayTraffic
import AssayValidator

/// Judges recordings by contracts, one input after another, and counts what they come to.
package struct Checker {
  private var run: InputRun<EntryJudge>
  private let judge: ExchangeJudge

  package var summary: Summary {
    var summary = run.tally
    summary.isInterrupted = run.isInterrupted
    return summary
  }

  /// The contracts must have linted clean.
  ///
  /// Where `monitor` says to stop, the check ends between two entries, and the summary says so.
  ///
  /// - Parameters:
  ///   - jobs: how many parts of an input are judged at once, at least 1. The answers do not depend
  ///     on it.
  ///   - partSize: the bytes of a part, at least 1; nil leaves them to the number of jobs.
  package init(
    contracts: [Contract], options: ExchangeJudge.Options = ExchangeJudge.Options(),
    content: InputContent = .exchanges, monitor: InputMonitor = InputMonitor(), jobs: Int = 1,
    partSize: Int? = nil
  ) {
    judge = ExchangeJudge(contracts: contracts, options: options)
    run = InputRun(
      EntryJudge(judge), content: content, entryLimit: options.entryLimit, monitor: monitor,
      jobs: jobs, partSize: partSize)
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    judge.holds(operation: operation)
  }

  /// Says where the report will be written, so that it is not read as an input; false, and nothing
  /// is changed, if it would be written over one.
  ///
  /// A file in a folder is written over if it is no recording: a report of an earlier run.
  package mutating func reserve(report: String, inputs: [String]) -> Bool {
    run.reserve(report: report, inputs: inputs)
  }

  /// Hands judgements of the entries of a file, or of every file in a folder, to `emit`, in order,
  /// until that says to stop.
  ///
  /// A file in a folder that is of no known format is skipped and counted. One that cannot be read
  /// does not keep the others from being judged.
  ///
  /// - Throws: the paths that cannot be opened, or a file that the user named and that is of no
  ///   known format.
  package mutating func check(
    path: String, emit: (Answers<Judgement>) -> Bool
  ) async throws(UnreadInputs) {
    try await run.read(path: path, emit: emit)
  }

  /// Hands judgements of the entries of an input to `emit`, in order, until that says to stop.
  ///
  /// - Parameter name: what reports call the input.
  /// - Throws: an error for an input that cannot be opened or is of no known format. What is damaged
  ///   further in is a finding.
  package mutating func check(
    _ input: TrafficInput, named name: String, emit: (Answers<Judgement>) -> Bool
  ) async throws(TrafficError) {
    _ = try await run.read(input, named: name, emit: emit)
  }
}
