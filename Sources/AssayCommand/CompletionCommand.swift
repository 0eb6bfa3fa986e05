import ArgumentParser
import AssayConsole
import AssayCore

/// `assay completion`: a script that makes a shell complete what the user types.
struct CompletionCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print a script that completes commands in a shell.",
    discussion: """
      Subcommands, options and their values, files, folders and ids of rules are completed.

      EXAMPLES
        assay completion fish > ~/.config/fish/completions/assay.fish
        assay completion zsh > "${fpath[1]}/_assay"
        echo 'source <(assay completion bash)' >> ~/.bashrc

      Exits 0.
      """)

  @Argument(help: ArgumentHelp("The shell.", valueName: "shell"))
  var shell: Shell

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    try OutputFile.standardOutput.send(line: RootCommand.completionScript(for: shell.known))
    return .passed
  }
}

/// A shell that the parser writes a script for.
enum Shell: String, ExpressibleByArgument, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  fileprivate var known: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
