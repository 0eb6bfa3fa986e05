import ArgumentParser
import AssayConsole
import AssayCore
import AssayReport

/// `assay check`: judges recordings.
struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge recorded traffic by a contract.",
    usage: "assay check <path> ... [--spec <dir>] [--format <format>] [<options>]",
    discussion: """
      Every exchange of the inputs is judged, request and response. One of another service or \
      operation is skipped and counted, and so is one without a response. An entry that cannot be \
      read is a finding, and the next one is judged.

      INPUTS are told apart by what they hold, not by their names:
        JSON Lines  one exchange a line: {"request": {…}, "response": {…}}
        HAR         archives of browsers and proxies (1.2)
        Postman     collections with saved responses (v2.0, v2.1)
        bodies      one response body a line, with --bodies OPERATION

      EXAMPLES
        assay check session.jsonl
        assay check recordings other.json --spec contracts --fail-on warning
        assay check recordings --format jsonl --output findings.jsonl
        assay check responses.jsonl --bodies GetResourceSnapshotJob
        some-recorder | assay check -

      \(ExitCodeHelp.text)
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings, and folders of them; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var contracts: ContractOptions

  @OptionGroup var report: ReportOptions

  @OptionGroup var entries: EntryOptions

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if paths.isEmpty { throw ValidationError(Self.noPaths) }
    if let output = report.output, paths.contains(output) {
      throw ValidationError("--output would overwrite '\(output)', which is to be checked.")
    }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    var checker = try Self.checker(contracts: contracts.folders.paths, settings: settings)
    if let output = report.output { try checker.reserve(output: output, inputs: paths) }
    Interruption.watch()
    var writer = try report.writer(progress: Progress(monitor: Interruption.monitor))
    let run = CheckRun(paths: paths, failOn: report.failOn.level)
    return try await run.execute(with: &checker, report: &writer)
  }

  private static let noPaths = """
    Say what to check: a recording, a folder of them, or - for standard input.
      assay check session.jsonl
      assay check recordings --spec contracts
      some-recorder | assay check -
    """

  private var settings: CheckSettings {
    CheckSettings(
      profile: report.profile, operation: entries.operation, bodies: entries.bodies,
      entryLimit: entries.maxEntry,
      explainedNotes: report.format.explainedNotes, isQuiet: report.format.isQuiet,
      jobs: jobs.count,
      monitor: Interruption.monitor)
  }
}
