import ArgumentParser
import AssayConsole
import AssayCore

/// `assay lint`: says what is wrong with contracts.
struct LintCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what is wrong with contracts.",
    discussion: """
      Loads every contract at or below the folders and prints its faults as FILE:LINE:COLUMN, \
      with a hint. A contract with errors never validates anything.

      EXAMPLES
        assay lint
        assay lint specs/partnercentral-selling

      EXIT CODES
        0  every contract may be used
        2  a contract has errors; or usage, a folder that cannot be read or holds no contract
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders of contracts. (default: ./specs, else the specs that come with assay)",
      valueName: "dir"), completion: .directory)
  var folders: [String] = []

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    let contracts = try SpecFolders(roots: folders).paths
    var total = LintResult()
    for contract in contracts {
      let result = LintResult(folder: contract)
      if !result.text.isEmpty { try OutputFile.standardOutput.send(line: result.text) }
      total.errors += result.errors
      total.warnings += result.warnings
    }
    try OutputFile.standardOutput.send(line: Self.summary(of: total, contracts: contracts.count))
    return total.errors > 0 ? .couldNotRun : .passed
  }

  /// `2 contracts: 1 error, 0 warnings`.
  static func summary(of total: LintResult, contracts: Int) -> String {
    let counted = [
      (contracts, "contract"), (total.errors, "error"), (total.warnings, "warning"),
    ].map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return "\(counted[0]): \(counted[1]), \(counted[2])"
  }
}
