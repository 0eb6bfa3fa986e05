import ArgumentParser
import AssayConsole
import AssayCore

/// A subcommand that another program does: it gets all arguments as they are, `--help` too.
protocol ForwardingCommand: Subcommand {
  static var target: LiveSubcommand { get }

  var arguments: [String] { get }
}

extension ForwardingCommand {
  static var configuration: CommandConfiguration {
    let name = "assay \(target.name)"
    return CommandConfiguration(
      commandName: target.name,
      abstract: target.abstract,
      usage: "\(name) <arguments> ...",
      discussion: """
        This is live traffic: `assay` hands it to `assay-live`, a program of its own. Its options \
        are listed by

          \(name) --help

        `Scripts/assay \(target.name)` builds that program first, if need be, which takes some \
        minutes.

        \(ExitCodeHelp.text)
        """)
  }

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    try LiveProgram.become(running: Self.target, arguments)
  }
}
