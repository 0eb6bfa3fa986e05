import ArgumentParser
import AssayConsole
import AssayCore

/// `assay-live` itself, which only teaches; `assay` runs it for the subcommands that it lists.
struct LiveRootCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Contract tests for AWS-protocol APIs: live traffic.",
    discussion: """
      These subcommands speak HTTP. They are a program of their own, `assay-live`, which `assay` \
      runs when one of them is asked for: who only checks recordings needs none of it.

      \(ExitCodeHelp.text)
      """,
    subcommands: [
      CallCommand.self, ProxyCommand.self, ServeCommand.self, DriveCommand.self,
    ])

  /// Without a subcommand nothing was checked, and that is never a pass.
  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    try OutputFile.standardOutput.send(line: Self.helpMessage())
    return .couldNotRun
  }
}
