package import ArgumentParser
package import AssayCore

/// A command that ends with one of the exit codes of this tool.
package protocol Subcommand: ParsableCommand {
  mutating func execute() async throws(CommandFailure) -> AssayCore.ExitCode
}

/// Why a command could not run: a lower-case fragment that names the file and says what to do.
package struct CommandFailure: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }
}

/// The part of every help text that lists the exit codes.
package enum ExitCodeHelp {
  package static let text = """
    EXIT CODES
      0  passed
      1  findings at or above --fail-on
      2  could not run to the end: usage, a bad spec or input, an interruption
      3  no evidence: nothing in the input was checked
    Where several hold: 2, then 1, then 3.
    """
}
