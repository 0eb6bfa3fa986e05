package import AssayCore

/// Text for people: exchanges with something to say, then what the run came to.
///
/// Lines are written for 100 columns. Everything from the wire is escaped, names of files too.
package struct TextRenderer: ReportRenderer {
  private let usesColor: Bool
  private var notes = NoteBudget()
  private var firstError: RuleID?
  /// What is being written.
  private var paragraph = Paragraph()

  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  package mutating func begin(into output: inout ReportBuffer) {}

  package mutating func add(_ judgement: Judgement, into output: inout ReportBuffer) {
    var hasHeading = false
    let findings = judgement.findings.span
    for index in findings.indices {
      let level = findings[index].level
      if level == .note, !notes.admits(findings[index], operation: judgement.operation) { continue }
      if level == .error, firstError == nil { firstError = findings[index].rule }
      if !hasHeading { write(headingOf: judgement, into: &output) }
      hasHeading = true
      write(findings[index], into: &output)
    }
    if hasHeading { output.newline() }
  }

  package mutating func finish(
    _ summary: Summary, exitCode: ExitCode, into output: inout ReportBuffer
  ) {
    let hidden = HiddenNotes(budget: notes, summary: summary)
    let closing = Closing(summary: summary, exitCode: exitCode, firstError: firstError)
    let totals = Totals(summary: summary)
    for paragraph in hidden.paragraphs + totals.paragraphs + closing.paragraphs {
      paragraph.write(to: &output, usesColor: usesColor)
    }
  }

  private mutating func write(headingOf judgement: Judgement, into output: inout ReportBuffer) {
    let location = judgement.location
    paragraph.begin()
    paragraph.add(.heading) { text in
      text.append(shown: location.file, limit: 1000)
      text.append(" entry ")
      text.append(location.entry)
    }
    if let id = location.id {
      paragraph.add(.faint) { text in
        text.append(byte: UInt8(ascii: "("))
        text.append(shown: id)
        text.append(byte: UInt8(ascii: ")"))
      }
    }
    if judgement.hasSubject {
      paragraph.add(.heading) { $0.append(subjectOf: judgement) }
    }
    paragraph.write(to: &output, usesColor: usesColor)
  }

  private mutating func write(_ finding: Finding, into output: inout ReportBuffer) {
    paragraph.begin(margin: 2, lead: finding.level.name, style: Style(finding.level), indent: 11)
    paragraph.add(.faint) { text in
      text.append(placeOf: finding)
      text.append(byte: UInt8(ascii: ":"))
    }
    paragraph.add { $0.append(sentenceOf: finding) }
    paragraph.add(.faint) { text in
      text.append(byte: UInt8(ascii: "["))
      text.append(finding.rule.rawValue)
      text.append(byte: UInt8(ascii: "]"))
    }
    paragraph.write(to: &output, usesColor: usesColor)
    guard let hint = finding.hint else { return }
    paragraph.begin(margin: 11, lead: "hint:", indent: 17)
    paragraph.add { $0.append(shown: hint, limit: 4000) }
    paragraph.write(to: &output, usesColor: usesColor)
  }
}

extension Judgement {
  /// Whether there is something to say of it besides where it was found.
  fileprivate var hasSubject: Bool {
    let isNamed = operation != nil && outcome != nil || !(operation ?? outcome ?? "").isEmpty
    return isNamed || skipped != nil
  }
}

extension ReportBuffer {
  /// Appends the operation, the outcome, and why the exchange was skipped, as far as they are known.
  fileprivate mutating func append(subjectOf judgement: Judgement) {
    let start = bytes.count
    if let operation = judgement.operation { append(shown: operation) }
    if let outcome = judgement.outcome {
      if judgement.operation != nil { append(": ") }
      append(shown: outcome)
    }
    guard let reason = judgement.skipped else { return }
    append(bytes.count > start ? ", skipped: " : "skipped: ")
    append(reason.rawValue)
  }
}
