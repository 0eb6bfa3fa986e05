package import AssayCore

/// A format of reports, written while the exchanges are judged.
///
/// Calls come in this order: `begin` once, `add` for every judgement in the order of the input,
/// `finish` once. The same calls give the same bytes. A report without exchanges is well-formed.
package protocol ReportRenderer: Sendable {
  mutating func begin(into output: inout ReportBuffer)

  /// Writes one answer, or nothing where the format leaves it out.
  mutating func add(_ judgement: Judgement, into output: inout ReportBuffer)

  /// Writes what the run came to; `exitCode` is the one that the command will exit with.
  mutating func finish(_ summary: Summary, exitCode: ExitCode, into output: inout ReportBuffer)
}

/// The formats by the names of `--format`.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON document.
  case json
  /// JSON Lines: an object for each exchange, then the summary.
  case jsonl

  /// How many notes of a kind it shows in full; nil for all.
  package var explainedNotes: Int? {
    switch self {
    case .text: NoteBudget.shownPerKind
    case .json, .jsonl: nil
    }
  }

  /// Whether it leaves out exchanges that conform and have no findings.
  package var isQuiet: Bool {
    switch self {
    case .text, .json: true
    case .jsonl: false
    }
  }

  /// A renderer in its initial state; only `text` knows colours.
  package func renderer(usesColor: Bool) -> any ReportRenderer {
    switch self {
    case .text: TextRenderer(usesColor: usesColor)
    case .json: JSONRenderer()
    case .jsonl: JSONLinesRenderer()
    }
  }
}
