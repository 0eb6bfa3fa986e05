package import AssayCore

/// One JSON document: the exchanges that have findings, one a line, and the summary.
package struct JSONRenderer: ReportRenderer {
  private var isFirst = true

  package init() {}

  package mutating func begin(into output: inout ReportBuffer) {
    output.append(#"{"assay":1,"exchanges":["#)
  }

  package mutating func add(_ judgement: Judgement, into output: inout ReportBuffer) {
    guard !judgement.findings.isEmpty else { return }
    output.append(isFirst ? "\n{" : ",\n{")
    isFirst = false
    output.appendJSONMembers(judgement)
    output.append("}")
  }

  package mutating func finish(
    _ summary: Summary, exitCode: ExitCode, into output: inout ReportBuffer
  ) {
    output.append(isFirst ? "" : "\n")
    output.append(#"],"summary":"#)
    output.appendJSON(summary)
    output.append("}\n")
  }
}
