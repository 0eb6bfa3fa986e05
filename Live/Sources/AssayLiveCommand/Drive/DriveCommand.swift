import ArgumentParser
import AssayConsole
import AssayCore
import AssayLive
import AssaySpec

/// `assay drive`: takes an SDK through all that a service may answer, and decides.
struct DriveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: LiveSubcommand.drive.name,
    abstract: LiveSubcommand.drive.abstract,
    usage: "assay drive --driver <command> [--card <file>] [--baseline <file>] [<options>]",
    discussion: """
      A driver is one process that makes calls with the SDK under test. Assay serves a double of \
      the service, tells the driver what to call, and holds what the SDK returns against what a \
      correct client returns. Each scenario is one call:

        pass         the SDK did what a correct client does; of a broken answer, it noticed
        fail         it did something else, or nothing in time
        tolerated    it took an answer that breaks the contract, and said nothing
        no evidence  no request came, or nothing can be said of it

      `assay serve --list` prints the scenarios. The requests that arrive are judged as well: \
      shape, header fields, signature. All of it is the SDK's behaviour card: --card writes it, \
      and with the card of the last release as --baseline only what became worse fails.

      A DRIVER speaks JSON, a line at a time. It greets, then reads tasks and answers each:

        {"sdk": "boto3", "version": "1.35.76"}
        < {"id": "0", "endpoint": "http://127.0.0.1:40123/scenario/conforming",
           "region": "us-east-1", "service": "partnercentral-selling",
           "operation": "GetResourceSnapshotJob", "input": {"Catalog": "AWS", …}}
        {"id": "0", "value": {"Catalog": "AWS", …}, "attempts": 1}
        {"id": "1", "error": {"type": "ThrottlingException", "message": "…", "status": 400}}

      Timestamps are RFC 3339 texts, blobs base64, both ways; `status` and `attempts` may be left \
      out. It is given credentials, region and AWS_MAX_ATTEMPTS=2 in its environment, and is \
      started again after a crash or a time-out. Scripts/drivers has those of boto3 and the AWS \
      CLI: each is a page long, to be read as the manual. `--driver reference` is the client of this \
      tool, which passes all.

      EXAMPLES
        assay drive --driver Scripts/drivers/boto3 --operation GetResourceSnapshotJob
        assay drive --driver Scripts/drivers/boto3 --scenario error/,oddity/gzip
        assay drive --driver 'venv/bin/python driver.py' --card new.json --baseline last.json

      EXIT CODES
        0  nothing failed; with --baseline, nothing became worse
        1  something failed, or became worse
        2  could not run: usage, a bad spec or card, a driver that does not greet
        3  no evidence: no scenario said anything
      """)

  @Option(help: ArgumentHelp("The command of the driver, given to sh.", valueName: "command"))
  var driver: String

  @OptionGroup var contracts: ContractOptions

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp("Call this operation and no other. Repeatable.", valueName: "operation"),
    completion: .list([]))
  var operations: [String] = []

  @Option(
    help: ArgumentHelp(
      "Scenarios, with commas between them; error/ stands for all below it. (default: all)",
      valueName: "names"),
    completion: .list([]))
  var scenario: String?

  @Option(
    help: ArgumentHelp("Write the behaviour card to this file.", valueName: "file"),
    completion: .file())
  var card: String?

  @Option(
    help: ArgumentHelp(
      "The card of an earlier release: only what became worse fails.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("The time for one answer of the driver.", valueName: "seconds"),
    completion: .list([]))
  var timeout = 60

  @Option(
    help: ArgumentHelp("The region that the SDK is told.", valueName: "region"),
    completion: .list([]))
  var region = "us-east-1"

  @Option(
    help: ArgumentHelp(
      "Another number makes other texts where the contract leaves them open.", valueName: "number"),
    completion: .list([]))
  var seed: UInt64 = 0

  func validate() throws {
    if timeout < 1 { throw ValidationError("--timeout must be at least 1 second.") }
    if driver.isEmpty { throw ValidationError("--driver must be a command.") }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    let loaded = try LoadedContracts(contracts.folders.paths).contracts
    try LoadedContracts.requireKnownProtocol(of: loaded)
    for name in operations where !loaded.contains(where: { $0.operations[name] != nil }) {
      throw CommandFailure(LoadedContracts.unknown(name, among: loaded))
    }
    let earlier = try baseline.map(CardFile.read)
    let drive = Drive(driver, contracts: loaded, settings: settings)
    try requireKnown(drive.unknownScenarios)
    let made = try await DriveRun(drive: drive).execute()
    if let card { try CardFile.write(made, to: card) }
    let report = CardReport(made, baseline: earlier)
    try OutputFile.standardOutput.send(line: report.text)
    return report.exitCode
  }

  private var settings: Drive.Settings {
    var settings = Drive.Settings()
    settings.operations = operations
    settings.scenarios = (scenario ?? "").split(separator: ",").map {
      String($0.filter { $0 != " " })
    }
    settings.region = region
    settings.seed = seed
    settings.seconds = timeout
    return settings
  }

  private func requireKnown(_ unknown: [(entry: String, meant: String?)]) throws(CommandFailure) {
    guard !unknown.isEmpty else { return }
    let messages = unknown.map { entry, meant in
      "no operation has a scenario `\(Escaping.show(entry, limit: 200))`"
        + (meant.map { ": did you mean `\($0)`?" } ?? "")
    }
    throw CommandFailure(
      messages.joined(separator: "\nerror: ") + "; `assay serve --list` prints all")
  }
}
