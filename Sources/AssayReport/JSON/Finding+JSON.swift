import AssayCore

extension ReportBuffer {
  /// Appends a finding; `field` and `hint` are left out where there is none.
  mutating func appendJSON(_ finding: Finding) {
    append(#"{"rule":"#)
    appendJSON(finding.rule.rawValue)
    append(#","level":"#)
    appendJSON(finding.level.name)
    append(#","part":"#)
    appendJSON(finding.part.rawValue)
    appendPlace(of: finding)
    append(#","message":"#)
    appendJSON(finding.message)
    append(#","expected":"#)
    appendJSON(finding.expected)
    append(#","actual":"#)
    appendJSON(finding.actual)
    if let hint = finding.hint {
      append(#","hint":"#)
      appendJSON(hint)
    }
    append("}")
  }

  private mutating func appendPlace(of finding: Finding) {
    append(#","pointer":"#)
    appendJSON(finding.pointer)
    if let field = finding.field {
      append(#","field":"#)
      appendJSON(field)
    }
    append(#","offset":"#)
    appendJSON(finding.offset)
    append(#","line":"#)
    appendJSON(finding.line)
    append(#","column":"#)
    appendJSON(finding.column)
  }
}
