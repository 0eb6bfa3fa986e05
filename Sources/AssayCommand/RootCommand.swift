import ArgumentParser
import AssayConsole
import AssayCore

/// `assay` itself, which only teaches.
struct RootCommand: Subcommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Contract tests for AWS-protocol APIs: judges recorded HTTP traffic by a YAML spec.",
    discussion: """
      The contract is a folder of YAML files that describes operations, shapes and errors. The \
      evidence is traffic that somebody recorded: a HAR file of a browser, a Postman collection, \
      JSON Lines. The answer is a list of findings, each with the id of a rule and its place in \
      the body, and a verdict.

      EXAMPLES
        assay check session.har         judge a recording, or a folder of them
        assay rules shape/enum-value    what the rule of a finding asks for, and why
        assay lint specs                see whether the contracts themselves hold

      HELP
        assay check --help              inputs, formats of reports, profiles, options
        assay manual | man -l -         all of it on one page
        assay completion --help         how to complete commands in bash, zsh or fish

      \(ExitCodeHelp.text)
      """,
    version: version,
    subcommands: [
      CallCommand.self, CheckCommand.self, DecodeCommand.self, DriveCommand.self,
      ImportCommand.self, LintCommand.self, MutantsCommand.self, ProgramCommand.self,
      ProxyCommand.self, RulesCommand.self, ServeCommand.self, CompletionCommand.self,
      ManualCommand.self,
    ])

  /// Without a subcommand nothing was checked, and that is never a pass.
  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    try OutputFile.standardOutput.send(line: Self.helpMessage())
    return .couldNotRun
  }
}
