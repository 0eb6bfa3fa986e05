package import AssayCore

/// JSON Lines: every judged exchange, skipped ones that have a finding, and last the summary.
package struct JSONLinesRenderer: ReportRenderer {
  package init() {}

  package mutating func begin(into output: inout ReportBuffer) {}

  package mutating func add(_ judgement: Judgement, into output: inout ReportBuffer) {
    guard judgement.skipped == nil || !judgement.findings.isEmpty else { return }
    output.append(#"{"assay":1,"#)
    output.appendJSONMembers(judgement)
    output.append("}\n")
  }

  package mutating func finish(
    _ summary: Summary, exitCode: ExitCode, into output: inout ReportBuffer
  ) {
    output.append(#"{"assay":1,"summary":"#)
    output.appendJSON(summary)
    output.append("}\n")
  }
}
