import Assay
import AssayConsole
import AssayCore
import AssayTraffic

/// What `assay check` wants judged, and how.
struct CheckSettings: Sendable {
  var profile = Profile.service
  /// The operation of requests that name none.
  var operation: String?
  /// The operation whose bare response bodies the inputs hold; nil for whole exchanges.
  var bodies: String?
  /// Bytes that an entry may take.
  var entryLimit = 64 << 20
  /// How many notes of a kind the report shows in full; nil for all.
  var explainedNotes: Int?
  /// Whether exchanges of which there is nothing to tell are left out of the report.
  var isQuiet = false
  /// How many parts of an input are judged at once.
  var jobs = 1
  /// What can stop the reading of the inputs.
  var monitor = InputMonitor()
}

/// Judges recordings one after another.
protocol Checking {
  /// Hands on answers for the entries of a file, or of every file in a folder, in their order,
  /// until `emit` says to stop.
  ///
  /// Throws for an input that cannot be opened or is of no known format.
  mutating func check(
    path: String, emit: (Answers<Judgement>) -> Bool
  ) async throws(CommandFailure)

  /// Leaves the file that the report goes to out of the inputs.
  ///
  /// Throws if the report would be written over one of them.
  mutating func reserve(output: String, inputs: [String]) throws(CommandFailure)

  var summary: Summary { get }
}

/// One run of `assay check`: every input, one report, one exit code.
struct CheckRun {
  let paths: [String]
  let failOn: Level

  /// Judges every input, those too that follow one that cannot be read.
  func execute(
    with checker: inout any Checking, report: inout ReportWriter
  ) async throws(CommandFailure) -> AssayCore.ExitCode {
    var isIncomplete = false
    for path in paths where report.failure == nil && !checker.summary.isInterrupted {
      do {
        try await checker.check(path: path) { answers in
          report.add(answers)
          return report.failure == nil
        }
      } catch {
        report.clear()
        OutputFile.complain("error: \(error.message)")
        isIncomplete = true
      }
    }
    let exitCode = AssayCore.ExitCode(
      summary: checker.summary, failOn: failOn, couldNotRun: isIncomplete)
    try report.finish(checker.summary, exitCode: exitCode)
    return exitCode
  }
}
