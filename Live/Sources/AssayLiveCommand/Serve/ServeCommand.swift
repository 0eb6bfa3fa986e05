import ArgumentParser
import Assay
import AssayConsole
import AssayCore
import AssayLive
import AssayReport
import AssaySpec

/// `assay serve`: a conformance double of the services of some contracts.
struct ServeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: LiveSubcommand.serve.name,
    abstract: LiveSubcommand.serve.abstract,
    usage: "assay serve [--port <number>] [--spec <dir>] [--sequence <names>] [<options>]",
    discussion: """
      A double of every service that a contract is given for, on one port. All answers are made up \
      from the contract alone and repeat what must repeat the request; the same seed makes the same \
      ones. An SDK needs nothing but its endpoint set:

        assay serve --port 4566 &
        export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_DEFAULT_REGION=us-east-1
        export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
        aws partnercentral-selling get-resource-snapshot-job --catalog AWS \\
          --resource-snapshot-job-identifier job-0123456789abc

      Told nothing, it answers well, each time in another way: every member, required ones alone, \
      other enum values, other union members.

      SCENARIOS are all that a service may answer, and what it must not: --list prints them. \
      `error/…` is each modelled error in each form on the wire, `oddity/…` is legal and rare, \
      `fault/…` and `mutant/…` break the contract by one fault. A client chooses one

        by the path of its endpoint
          AWS_ENDPOINT_URL=http://127.0.0.1:4566/scenario/oddity/gzip aws …
          boto3.client("partnercentral-selling",
            endpoint_url="http://127.0.0.1:4566/scenario/error/ThrottlingException/code")
        by its access key id, with . for /
          AWS_ACCESS_KEY_ID=error.ThrottlingException.status-429 aws …
          boto3.client(…, aws_access_key_id="fault.html-200")

      or the double plays them in --sequence, for each operation by itself. SDKs repeat calls that \
      failed: a repeated call is the next of the sequence.

      REQUESTS are judged by the contract as `assay check` judges recordings, and so are their \
      signatures, where credentials are given: --credentials, else those of the environment \
      (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN). Findings are written as they \
      come. `live/signature` is a signature that is missing or wrong, `live/unknown-scenario` a \
      scenario that the operation has not.

      Ctrl-C or SIGTERM ends it, with a report.

      EXAMPLES
        assay serve --port 4566
        assay serve --list --operation GetResourceSnapshotJob
        assay import service-2.json -o contracts
        assay serve --spec contracts --operation GetItem
        assay serve --sequence fault/no-answer,conforming
        assay serve --sequence all --record session.jsonl

      EXIT CODES
        0  every request kept its contract
        1  findings at or above --fail-on
        2  could not run: usage, a bad spec, a port that is taken, a recording that is full
        3  no evidence: no request came
      """)

  @Option(
    help: ArgumentHelp("Where to listen; 0 is any port that is free.", valueName: "number"),
    completion: .list([]))
  var port = 0

  @Option(
    help: ArgumentHelp("The address to listen on; 0.0.0.0 is all of them.", valueName: "address"),
    completion: .list([]))
  var host = "127.0.0.1"

  @OptionGroup var contracts: ContractOptions

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp(
      "Serve this operation and no other. Repeatable.", valueName: "operation"),
    completion: .list([]))
  var operations: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Scenarios to play one after another, with commas between them; error/ stands for all below \
      it, all for every one.
      """, valueName: "names"),
    completion: .list([]))
  var sequence: String?

  @Option(
    help: ArgumentHelp(
      "Another number makes other texts where the contract leaves them open.", valueName: "number"),
    completion: .list([]))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      "What clients sign with, made up for tests. Repeatable. (default: from the environment)",
      valueName: "id:secret[:token]"),
    completion: .list([]))
  var credentials: [String] = []

  @Option(
    help: ArgumentHelp("Append every exchange to this JSON Lines recording.", valueName: "file"),
    completion: .file())
  var record: String?

  @Flag(help: "Print the scenarios, with kind, name, rule and what they are; serve nothing.")
  var list = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard 0...65_535 ~= port else { throw ValidationError("--port is from 0 to 65535.") }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    let loaded = try LoadedContracts(contracts.folders.paths).contracts
    try LoadedContracts.requireKnownProtocol(of: loaded)
    for name in operations where !loaded.contains(where: { $0.operations[name] != nil }) {
      throw CommandFailure(LoadedContracts.unknown(name, among: loaded))
    }
    let double = ConformanceDouble(contracts: loaded, settings: try settings)
    guard !list else { return try Self.list(double.books) }
    try requireKnown(ScenarioSequence(names), in: double)
    let run = ServeRun(
      double: double, writer: try report.writer(), recording: try recording,
      failOn: report.failOn.level)
    return try await run.execute(host: host, port: port)
  }

  private var names: [String] {
    (sequence ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
  }

  private var settings: ConformanceDouble.Settings {
    get throws(CommandFailure) {
      var settings = ConformanceDouble.Settings()
      settings.seed = seed
      settings.operations = operations
      settings.sequence = ScenarioSequence(names)
      settings.credentials = try ServeCredentials.given(credentials)
      settings.profile = report.profile
      return settings
    }
  }

  private var recording: RecordingWriter? {
    get throws(CommandFailure) {
      try record.map(RecordingWriter.init(file:))
    }
  }

  private func requireKnown(
    _ sequence: ScenarioSequence, in double: ConformanceDouble
  ) throws(CommandFailure) {
    guard self.sequence != nil else { return }
    let unknown = sequence.unknown(to: double.books).map { entry, meant in
      "no operation has a scenario `\(Escaping.show(entry, limit: 200))`"
        + (meant.map { ": did you mean `\($0)`?" } ?? "")
    }
    guard unknown.isEmpty else {
      throw CommandFailure(unknown.joined(separator: "\nerror: ") + "; --list prints all")
    }
  }

  /// The scenarios of each operation; where there are several, each below its name.
  private static func list(_ books: [ScenarioBook]) throws(CommandFailure) -> AssayCore.ExitCode {
    let output = OutputFile.standardOutput
    for book in books {
      if books.count > 1 { try output.send(line: "# \(book.operation.name)") }
      for scenario in book.scenarios { try output.send(line: scenario.line) }
    }
    return .passed
  }
}
