import ArgumentParser
import AssayConsole
import AssayCore
import AssayLive
import AssayReport

/// `assay call`: calls an operation of a live service.
struct CallCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: LiveSubcommand.call.name,
    abstract: LiveSubcommand.call.abstract,
    usage: "assay call <operation> [--param <name=value>] ... [<options>]",
    discussion: """
      Checks the input by the contract, signs the request, sends it once, and judges what comes \
      back as `assay check` judges a recording. Standard output gets the answer as a correct \
      client decodes it, one line of JSON as `assay decode` prints it; the report goes to \
      standard error. An error that the contract models conforms: `outcome` names it.

      A bad input is refused with its findings and not sent. What the contract does not know is \
      refused too; `--unchecked` sends it all the same.

      INPUT
        --param Catalog=AWS               a member; JSON where it is no text
        --param 'Items[0].Name=x'         elements, from 0, one after the other
        --param 'Attributes[some.key]=x'  the entry of a map, with any key
        --input input.json                a JSON object; - is standard input
      Parameters are put into the input of the file. Timestamps are RFC 3339, or as on the wire; \
      bytes are base64. Idempotency tokens are filled in.

      SETTINGS are those of AWS tools: the options, then AWS_ACCESS_KEY_ID, \
      AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_DEFAULT_REGION, \
      AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, AWS_CA_BUNDLE, then the profile that \
      AWS_PROFILE names in ~/.aws/credentials and ~/.aws/config; the endpoint of the contract is \
      the last resort. Credentials by single sign-on, roles and programs come by way of

        eval "$(aws configure export-credentials --format env)"

      EXAMPLES
        assay call GetResourceSnapshotJob --param Catalog=AWS \\
          --param ResourceSnapshotJobIdentifier=job-0123456789abc --region us-east-1
        assay call ListTables --spec contracts --endpoint-url http://127.0.0.1:5000
        assay call PutItem --input item.json --record session.jsonl
        assay call GetItem --input key.json --dry-run

      EXIT CODES
        0  the answer conforms
        1  findings at or above --fail-on
        2  could not run: usage, a bad spec or input, no credentials, no whole answer
        3  no evidence: an answer came, and nothing of it was checked
      Where several hold: 2, then 1, then 3.
      """)

  @Argument(
    help: ArgumentHelp("An operation of one of the contracts.", valueName: "operation"),
    completion: .list([]))
  var operation: String

  @OptionGroup var input: CallInputOptions

  @OptionGroup var contracts: ContractOptions

  @OptionGroup var client: ClientOptions

  @OptionGroup var limits: CallLimitOptions

  @Flag(help: "Print the signed request, secrets masked, and send nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Append the exchange to this recording, JSON Lines; credentials stand masked.",
      valueName: "file"), completion: .file())
  var record: String?

  @Option(help: "The form of the report, as of assay check.")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Write the report to this file. (default: standard error)", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "The levels of findings on the answer: service, strict or lenient.")
  var profile = Profile.service

  @Option(help: "The least level that makes the run fail, with exit code 1.")
  var failOn = FailOn.error

  @Option(help: "Colours in text: auto is on a terminal, unless NO_COLOR is set.")
  var color = ColorChoice.auto

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try LoadedContracts(contracts.folders.paths).contracts
    let sought = try SoughtOperation(named: operation, in: contracts)
    let prepared = try PreparedCall(sought, input: input, client: client)
    guard !dryRun else {
      try OutputFile.standardOutput.send(line: prepared.shown)
      return .passed
    }
    let destination = try output.map(OutputFile.init(path:)) ?? .standardError
    let run = CallRun(
      sought: sought, profile: profile, failOn: failOn.level, recording: try openRecording(),
      limits: limits.limits, format: format)
    let renderer = format.renderer(usesColor: color.usesColor(on: destination))
    let caller = try limits.caller(trusting: client.trustedCertificates(for: prepared.endpoint))
    return try await run.execute(
      prepared.request, with: caller, ReportWriter(renderer: renderer, output: destination))
  }

  /// Before anything is sent: a call that cannot be recorded is not made.
  private func openRecording() throws(CommandFailure) -> RecordingWriter? {
    do throws(RecordingError) {
      guard let record else { return nil }
      return try RecordingWriter(path: record)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
