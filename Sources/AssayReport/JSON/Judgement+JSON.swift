import AssayCore

extension ReportBuffer {
  /// Appends the members of an exchange, without braces.
  mutating func appendJSONMembers(_ judgement: Judgement) {
    append(#""id":"#)
    appendJSON(judgement.location.id)
    append(#","file":"#)
    appendJSON(judgement.location.file)
    append(#","entry":"#)
    appendJSON(judgement.location.entry)
    append(#","service":"#)
    appendJSON(judgement.service)
    append(#","operation":"#)
    appendJSON(judgement.operation)
    append(#","outcome":"#)
    appendJSON(judgement.outcome)
    append(#","verdict":"#)
    appendJSON(judgement.verdict?.rawValue)
    append(#","findings":["#)
    for (index, finding) in judgement.findings.enumerated() {
      if index > 0 { append(",") }
      appendJSON(finding)
    }
    append("]")
    guard !judgement.unjudged.isEmpty else { return }
    append(#","unjudgedBodies":{"#)
    for (index, body) in judgement.unjudged.enumerated() {
      if index > 0 { append(",") }
      appendJSON(body.part.rawValue)
      append(":")
      appendJSON(body.reason.rawValue)
    }
    append("}")
  }
}
