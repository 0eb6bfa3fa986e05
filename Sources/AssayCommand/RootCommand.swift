import ArgumentParser
import AssayCore

/// `assay` itself, which only teaches.
struct RootCommand: Subcommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Contract tests for AWS-protocol APIs: judges recorded HTTP traffic by a YAML spec.",
    discussion: """
      The contract is a folder of YAML files that describes operations, shapes and errors. The \
      evidence is traffic that somebody recorded. The answer is a list of findings, each with the \
      id of a rule and its place in the body, and a verdict.

      EXAMPLES
        assay check session.jsonl       judge a recording by the contracts in specs
        assay check recordings          every file in a folder
        assay check -h                  formats, profiles, exit codes and more
        assay lint specs                see whether the contracts themselves hold
        assay rules                     list all rules
        assay rules shape/enum-value    what a rule asks for, why, and an example

      \(ExitCodeHelp.text)
      """,
    version: version,
    subcommands: [CheckCommand.self, LintCommand.self, RulesCommand.self])

  /// Without a subcommand nothing was checked, and that is never a pass.
  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    try OutputFile.standardOutput.send(line: Self.helpMessage())
    return .couldNotRun
  }
}
