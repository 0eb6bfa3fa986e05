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

  @Option(
    help: """
      The form of the report: text for people; json, one document; jsonl, an object for each \
      exchange.
      """)
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Write the report to this file. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: """
      The levels of findings: service, what the service must keep; strict, doubtful things are \
      errors too; lenient, what every SDK tolerates is a note.
      """)
  var profile = Profile.service

  @Option(help: "The least level that makes the run fail, with exit code 1.")
  var failOn = FailOn.error

  @OptionGroup var entries: EntryOptions

  @OptionGroup var jobs: JobsOption

  @Option(help: "Colours in text: auto is on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  func validate() throws {
    if paths.isEmpty { throw ValidationError(Self.noPaths) }
    if let output, paths.contains(output) {
      throw ValidationError("--output would overwrite '\(output)', which is to be checked.")
    }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    var checker = try Self.checker(contracts: contracts.folders.paths, settings: settings)
    if let output { try checker.reserve(output: output, inputs: paths) }
    let destination = try output.map(OutputFile.init(path:)) ?? .standardOutput
    let renderer = format.renderer(usesColor: color.usesColor(on: destination))
    Interruption.watch()
    var report = ReportWriter(
      renderer: renderer, output: destination, progress: Progress(monitor: Interruption.monitor))
    let run = CheckRun(paths: paths, failOn: failOn.level)
    return try await run.execute(with: &checker, report: &report)
  }

  private static let noPaths = """
    Say what to check: a recording, a folder of them, or - for standard input.
      assay check session.jsonl
      assay check recordings --spec contracts
      some-recorder | assay check -
    """

  private var settings: CheckSettings {
    CheckSettings(
      profile: profile, operation: entries.operation, bodies: entries.bodies,
      entryLimit: entries.maxEntry,
      explainedNotes: format.explainedNotes, isQuiet: format.isQuiet, jobs: jobs.count,
      monitor: Interruption.monitor)
  }
}
