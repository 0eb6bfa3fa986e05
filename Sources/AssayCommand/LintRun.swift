/// What is wrong with a contract.
struct LintResult: Hashable, Sendable {
  /// The faults, ready to print.
  var text = ""
  var errors = 0
  var warnings = 0
}

/// Loads a contract and says what is wrong with it.
protocol Linting: Sendable {
  /// Throws for a folder that cannot be read.
  func lint(_ folder: String) throws(CommandFailure) -> LintResult
}

/// Stands in until the loader is connected: it can read nothing, and says so.
struct UnconnectedLinter: Linting {
  func lint(_ folder: String) throws(CommandFailure) -> LintResult {
    throw CommandFailure("`\(folder)` cannot be read: no loader is connected")
  }
}

extension LintCommand {
  static var linter: any Linting { UnconnectedLinter() }
}
