import AssayCore

extension ReportBuffer {
  /// Appends what a run came to.
  mutating func appendJSON(_ summary: Summary) {
    let counts = [
      ("checked", summary.checked), ("skipped", summary.skipped), ("conforms", summary.conforms),
      ("violates", summary.violates), ("errors", summary.errors), ("warnings", summary.warnings),
      ("notes", summary.notes),
    ]
    append("{")
    for (key, count) in counts {
      append("\"\(key)\":\(count),")
    }
    append(#""skippedBy":"#)
    appendJSON(summary.skippedBy) { $1.appendJSON($0) }
    append(#","operations":"#)
    appendJSON(summary.operations) { outcomes, output in
      output.appendJSON(outcomes) { $1.appendJSON($0) }
    }
    append(#","unjudgedBodies":"#)
    appendJSON(summary.unjudgedBy) { $1.appendJSON($0) }
    if summary.isInterrupted { append(#","interrupted":true"#) }
    append("}")
  }
}
