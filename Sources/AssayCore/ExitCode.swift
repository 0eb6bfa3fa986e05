/// The exit codes of every command.
package enum ExitCode: Int32, Sendable {
  case passed = 0
  /// Findings at or above the level that fails a run.
  case findings = 1
  /// Usage, a spec that does not lint, an input that cannot be opened or is of no known format, a run that
  /// was interrupted.
  case couldNotRun = 2
  /// Nothing in the input was checked.
  case noEvidence = 3

  /// The code of a run; where several hold the order is 2, 1, 3, 0.
  package init(summary: Summary, failOn: Level, couldNotRun: Bool) {
    let failing =
      switch failOn {
      case .error: summary.errors
      case .warning: summary.errors + summary.warnings
      case .note: summary.errors + summary.warnings + summary.notes
      }
    self =
      if couldNotRun || summary.isInterrupted {
        .couldNotRun
      } else if failing > 0 {
        .findings
      } else if summary.checked == 0 {
        .noEvidence
      } else {
        .passed
      }
  }
}
