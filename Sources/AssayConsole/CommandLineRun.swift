import ArgumentParser
import AssayCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command line from its arguments to the exit code of the process.
package enum CommandLineRun<Root: Subcommand> {
  /// Parses the arguments of the process and runs the subcommand that they name.
  ///
  /// Begins on the main thread; a command may go on in any other.
  ///
  /// Signals may come to any of them as well: a read that waits looks for a stop by itself.
  @MainActor
  package static func main() async -> Never {
    StandardStreams.occupy()
    // A reader that goes away shows where something is written: `OutputFile` tells which one it is.
    signal(SIGPIPE, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) async -> AssayCore.ExitCode {
    do {
      var command = try Root.parseAsRoot(arguments)
      if var subcommand = command as? any Subcommand { return try await subcommand.execute() }
      try command.run()
      return .passed
    } catch let failure as CommandFailure {
      return fail(failure.message)
    } catch {
      return explain(error)
    }
  }

  /// Prints help and versions, which the parser throws, to standard output, its errors to the other.
  private static func explain(_ error: any Error) -> AssayCore.ExitCode {
    let text = Root.fullMessage(for: error)
    do {
      guard Root.exitCode(for: error).isSuccess else {
        try OutputFile.standardError.send(line: text)
        return .couldNotRun
      }
      try OutputFile.standardOutput.send(line: text)
      return .passed
    } catch {
      return fail(error.message)
    }
  }

  private static func fail(_ message: String) -> AssayCore.ExitCode {
    OutputFile.complain("error: \(message)")
    return .couldNotRun
  }
}
