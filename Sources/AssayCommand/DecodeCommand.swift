import ArgumentParser
import Assay
import AssayConsole
import AssayCore

/// `assay decode`: shows what clients were handed.
struct DecodeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Show recorded answers as a correct client decodes them.",
    usage: "assay decode <path> ... [--request] [--spec <dir>] [<options>]",
    discussion: """
      Prints a line of JSON for every exchange of the inputs: where it was found, its service, \
      operation and outcome (success, or the name of the error), and `value`, which is what a \
      client that makes no mistake hands to its caller. Exchanges of other services, and those \
      without a response, have no line. Nothing is judged: that is what `assay check` is for.

      Members that the contract has not are left out, and so are those that are null. Defaults \
      are filled in, and in place of a required member that the service left out stands its \
      zero: "", 0, false, an empty list. An error has its `message`, and of a service that speaks \
      awsQueryCompatible the `code` that clients show. What is sensitive stands masked. What \
      cannot be decoded has `failures` in place of a value: part, pointer, message.

      VALUES
        timestamps  RFC 3339 in UTC, exact, whatever their format on the wire
        blobs       base64
        numbers     exact; a float is the nearest one, or "NaN", "Infinity"
        maps        in the order of their keys
        unions      one member; {"SDK_UNKNOWN_MEMBER":{"name":"…"}} if unknown

      INPUTS are those of `assay check`.

      EXAMPLES
        assay decode session.har
        assay decode session.jsonl --request | jq -c '[.outcome, .value]'
        assay decode recordings --spec contracts
        assay decode responses.jsonl --bodies GetResourceSnapshotJob

      EXIT CODES
        0  all was decoded
        1  something could not be decoded, or an entry is damaged
        2  could not run to the end: usage, a bad spec or input, an interruption
        3  nothing in the input was there to be decoded
      Where several hold: 2, then 1, then 3.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings, and folders of them; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Decode requests as well, as the server reads them.")
  var request = false

  @OptionGroup var contracts: ContractOptions

  @OptionGroup var entries: EntryOptions

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if paths.isEmpty { throw ValidationError(Self.noPaths) }
  }

  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try LoadedContracts(contracts.folders.paths).contracts
    Interruption.watch()
    let options = RecordingDecoder.Options(
      operation: entries.operation, showsRequests: request, entryLimit: entries.maxEntry)
    var decoder = try DecodeRun.decoder(
      contracts, options, bodies: entries.bodies, monitor: Interruption.monitor,
      jobs: jobs.count)
    var run = DecodeRun()
    return try await run.execute(paths: paths, with: &decoder)
  }

  private static let noPaths = """
    Say what to decode: a recording, a folder of them, or - for standard input.
      assay decode session.jsonl
      assay decode recordings --spec contracts
      some-recorder | assay decode -
    """
}
