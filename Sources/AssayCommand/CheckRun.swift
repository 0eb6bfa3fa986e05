import AssayCore

/// What `assay check` wants judged, and how.
struct CheckSettings: Hashable, Sendable {
  var profile = Profile.service
  /// The operation of requests that name none.
  var operation: String?
  /// The operation whose bare response bodies the inputs hold; nil for whole exchanges.
  var bodies: String?
  /// Bytes that an entry may take.
  var entryLimit = 64 << 20
}

/// Judges recordings one after another.
protocol Checking {
  /// Hands on an answer for each entry of a file, or of every file in a folder, in their order.
  ///
  /// Throws for an input that cannot be opened or is of no known format.
  mutating func check(
    path: String, emit: (Judgement) -> Void
  ) throws(CommandFailure)

  var summary: Summary { get }
}

/// One run of `assay check`: every input, one report, one exit code.
struct CheckRun {
  let paths: [String]
  let failOn: Level

  /// Judges every input, those too that follow one that cannot be read.
  func execute(
    with checker: inout any Checking, report: inout ReportWriter
  ) throws(CommandFailure) -> AssayCore.ExitCode {
    var isIncomplete = false
    for path in paths where report.failure == nil {
      do {
        try checker.check(path: path) { report.add($0) }
      } catch {
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

/// Stands in until the facade is connected: it can read nothing, and says so.
struct UnconnectedChecker: Checking {
  let summary = Summary()

  mutating func check(
    path: String, emit: (Judgement) -> Void
  ) throws(CommandFailure) {
    throw CommandFailure("`\(path)` cannot be judged: no checker is connected")
  }
}

extension CheckCommand {
  /// The checker of the contracts in these folders.
  static func checker(
    contracts: [String], settings: CheckSettings
  ) throws(CommandFailure) -> any Checking {
    UnconnectedChecker()
  }
}
