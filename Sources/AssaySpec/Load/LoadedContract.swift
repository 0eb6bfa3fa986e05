import AssayCore

/// What a folder came to: a contract if it lints without errors, and all that lint says.
package struct LoadedContract: Sendable {
  package var folder: String
  /// Nil if any diagnostic is an error.
  package var contract: Contract?
  /// By file, line and column.
  package var diagnostics: [Diagnostic]
  /// The files that diagnostics are about and that could be opened, by the path that marks name.
  package var sources: [String: SourceText]

  /// Every diagnostic with its line of source; empty when there is nothing to say.
  package var report: String {
    diagnostics.map { DiagnosticRenderer.render($0, source: sources[$0.mark.file]) }.joined()
  }
}
