import ArgumentParser
import AssayConsole
import AssayCore

/// `assay program`: what the compiler made of an operation.
struct ProgramCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Show what an operation was compiled to.",
    usage: "assay program <operation> [--part <name>] [--spec <dir>]",
    discussion: """
      A contract is compiled before it judges: to a program for the input, the output and each \
      error of an operation, and one for errors that it does not model. This prints them, the \
      same on every machine, so that a review sees what a change of the contract or of the \
      compiler does.

      A line is a step: its number, the value that it judges and its shape, then

        kind/fast path  what a value must be, and what is tried first: literals with
                        their lengths, classes of characters, bounds; none where
                        all is left to the careful path
        -> structure 2  the members that it may have; for a list, a map: -> element 7
        required, …     presence, the capture for a comparison, the bit among members
        key 10          the name is compared as a literal of 10 bytes
        rule: …         what the careful path asks, and how a pattern is judged

      EXAMPLES
        assay program GetResourceSnapshotJob
        assay program GetResourceSnapshotJob --part output
        assay program GetResourceSnapshotJob --part ThrottlingException
        assay program GetResourceSnapshotJob > before.listing

      EXIT CODES
        0  the program is shown
        2  could not run: usage, a bad spec, an operation or part that there is not
      """)

  @Argument(
    help: ArgumentHelp("An operation of one of the contracts.", valueName: "operation"),
    completion: .list([]))
  var operation: String

  @Option(
    help: ArgumentHelp(
      """
      One part alone: input, output, the name of an error, any-object (an error that is not \
      modelled), comparisons. (default: all)
      """, valueName: "name"),
    completion: .list(["input", "output", "any-object", "comparisons"]))
  var part: String?

  @OptionGroup var contracts: ContractOptions

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try LoadedContracts(contracts.folders.paths).contracts
    let run = try ProgramRun(operation: operation, contracts: contracts)
    for line in try run.lines(ofPart: part) {
      try OutputFile.standardOutput.send(line: line)
    }
    return .passed
  }
}
