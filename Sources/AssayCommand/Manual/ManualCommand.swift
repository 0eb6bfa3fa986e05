import ArgumentParser
import AssayConsole
import AssayCore

/// `assay manual`: the manual page.
struct ManualCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    discussion: """
      All help texts in one page, in the form that man reads.

      EXAMPLES
        assay manual | man -l -
        assay manual > ~/.local/share/man/man1/assay.1

      Exits 0.
      """)

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    let usages = RootCommand.configuration.subcommands.map { RootCommand.usageString(for: $0) }
    let page = ManualPage(try CommandInfo.root(), usages: usages, version: RootCommand.version)
    try OutputFile.standardOutput.send(line: page.text)
    return .passed
  }
}
