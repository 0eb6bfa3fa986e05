import ArgumentParser
import AssayConsole
import AssayCore

/// `assay mutants`: good exchanges of an operation, and each with one fault.
struct MutantsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract: "Write good exchanges of an operation, and mutants with one fault each.",
    usage: "assay mutants <operation> [--list] [--output <file>] [<options>]",
    discussion: """
      All of them are made from the contract alone. First come good exchanges: one with every \
      member, one with only the required ones, and more until every value of an enum and every \
      member of a union has had its turn; then the same for each error. They conform without a \
      finding. Then come the mutants, and each must get exactly the one finding that it was made \
      for: try your own validator, client or mock on them.

      Each line is an exchange as `assay check` reads it. Its `id` is the name of the exchange; \
      `expected` is null for a good one, else the rule, level, part and pointer of the finding.

      What cannot be made, such as a text that misses a pattern which everything matches, is \
      left out: --list says what and why.

      EXAMPLES
        assay mutants GetResourceSnapshotJob --list
        assay mutants GetResourceSnapshotJob -o mutants.jsonl
        assay mutants GetResourceSnapshotJob | assay check - --format jsonl

      EXIT CODES
        0  everything is written
        2  could not run: usage, a bad spec, an operation that no contract holds
      """)

  @Argument(
    help: ArgumentHelp("An operation of one of the contracts.", valueName: "operation"),
    completion: .list([]))
  var operation: String

  @Flag(help: "Print level, rule and name of each mutant, and what could not be made.")
  var list = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Write to this file. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var contracts: ContractOptions

  @Option(
    help: ArgumentHelp(
      "Another number makes other texts where the contract leaves them open.", valueName: "number"),
    completion: .list([]))
  var seed: UInt64 = 0

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try LoadedContracts(contracts.folders.paths).contracts
    let run = try MutantsRun(operation: operation, contracts: contracts, seed: seed)
    let destination = try output.map(OutputFile.init(path:)) ?? .standardOutput
    if list {
      try run.list(to: destination)
    } else {
      try run.write(to: destination)
    }
    try destination.finish()
    return .passed
  }
}
