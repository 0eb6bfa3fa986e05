import ArgumentParser
import Assay
import AssayConsole
import AssayCore
import AssayLive
import AssayReport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `assay proxy`: stands between a client and a service, records and judges.
struct ProxyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: LiveSubcommand.proxy.name,
    abstract: LiveSubcommand.proxy.abstract,
    usage: "assay proxy --upstream <url> --record <file> [--spec <dir>] [<options>]",
    discussion: """
      Stands between any AWS SDK and a service. It only observes: the client gets the bytes that \
      the service sent, whatever is wrong with them. Each exchange is a line of the recording, \
      complete before the last byte of its answer goes out; a later run appends. Findings go to \
      the report, which ends with Ctrl-C, --count or --for. `assay check` judges the recording \
      again.

      Clients find the proxy by AWS_ENDPOINT_URL; the line to copy is printed at the start:
        assay proxy --upstream https://sqs.eu-north-1.amazonaws.com --record sqs.jsonl --port 8080
        export AWS_ENDPOINT_URL=http://127.0.0.1:8080      # in another terminal
        aws sqs list-queues
        python3 -c 'import boto3; print(boto3.client("sqs").list_queues())'

      SIGNATURES. A client signs for the host that it calls, which is the proxy. What is signed so \
      is signed again for the service, with the region and service that the client signed for, and \
      with the credentials of the environment (AWS_ACCESS_KEY_ID, …) or a profile. Without them \
      requests go on as they are, which suits servers that verify nothing:
        moto_server -p 5000 &
        assay proxy --upstream http://127.0.0.1:5000 --record moto.jsonl --no-sign --count 20

      SQS in the AWS CLI 1 asks for --endpoint-url=$AWS_ENDPOINT_URL.

      A service that cannot be reached is answered for with status 502 and X-Assay-Fault, and \
      recorded without an answer. Secrets stand masked in the recording.

      \(ExitCodeHelp.text)
      """)

  @Option(
    help: ArgumentHelp(
      "The service: http or https, host, port, and a path that goes before all others.",
      valueName: "url"), completion: .list([]))
  var upstream: String

  @Option(
    name: .customLong("record"),
    help: ArgumentHelp("Append exchanges to this file, as JSON Lines.", valueName: "file"),
    completion: .file())
  var recording: String

  @Option(
    help: ArgumentHelp("The address to listen on.", valueName: "address"), completion: .list([]))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp("The port to listen on; 0 is any that is free.", valueName: "number"),
    completion: .list([]))
  var port = 0

  @Flag(name: .customLong("no-sign"), help: "Pass signatures on as they are.")
  var passesSignatures = false

  @Option(
    help: ArgumentHelp(
      """
      A profile of ~/.aws/credentials and ~/.aws/config, before the environment's credentials. \
      (default: AWS_PROFILE)
      """, valueName: "name"), completion: .list([]))
  var profileName: String?

  @Option(
    name: .customLong("ca-bundle"),
    help: ArgumentHelp(
      """
      Certificates in PEM that are trusted besides those of the system. (default: AWS_CA_BUNDLE, \
      the profile)
      """, valueName: "file"),
    completion: .file())
  var trustedCertificates: String?

  @Option(
    help: ArgumentHelp("End after so many exchanges.", valueName: "number"),
    completion: .list([]))
  var count: Int?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("End after so many seconds.", valueName: "seconds"),
    completion: .list([]))
  var seconds: Double?

  @OptionGroup var contracts: ContractOptions

  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp(
      "The longest entry that is recorded with its bodies; all are passed on.",
      valueName: "bytes"), completion: .list([]))
  var maxEntry = 64 << 20

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--count must be at least 1.") }
    if let seconds, !(0.001...1e9 ~= seconds) {
      throw ValidationError("--for must be more than 0 seconds.")
    }
    if !(0...65535 ~= port) { throw ValidationError("--port must be 0 to 65535.") }
    if maxEntry < 1 { throw ValidationError("--max-entry must be at least 1 byte.") }
    if report.output == recording {
      throw ValidationError("--output would overwrite '\(recording)', which is recorded to.")
    }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try LoadedContracts(contracts.folders.paths).contracts
    try LoadedContracts.requireKnownProtocol(of: contracts)
    let options = ExchangeJudge.Options(
      profile: report.profile, entryLimit: maxEntry,
      explainedNotes: report.format.explainedNotes, isQuiet: report.format.isQuiet)
    Interruption.watch()
    do {
      let settings = try settings
      let writer = try RecordingWriter(path: recording)
      let judge = LiveJudge(
        contracts: contracts, options: options, named: recording, firstEntry: writer.lines)
      let run = ProxyRun(
        host: host, port: port, settings: settings, recording: writer, count: count,
        duration: seconds.map { .seconds($0) })
      return try await run.execute(LiveReport(judge, report.writer()), failOn: report.failOn.level)
    } catch {
      throw CommandFailure(live: error)
    }
  }

  private var client: ClientSettings {
    var choice = ClientSettings.Choice()
    choice.profile = profileName
    choice.trustedCertificates = trustedCertificates
    return ClientSettings(choice, environment: ProcessInfo.processInfo.environment)
  }

  private var settings: ProxySettings {
    get throws {
      var settings = ProxySettings(upstream: try Upstream(url: upstream))
      settings.signs = !passesSignatures
      let credentials = Result { () throws(SettingsError) in try client.credentials() }
      settings.credentials = { () throws(SettingsError) in try credentials.get() }
      settings.entryLimit = maxEntry
      if settings.upstream.isSecure {
        settings.trustedCertificates = try client.trustedCertificates()
      }
      return settings
    }
  }
}
