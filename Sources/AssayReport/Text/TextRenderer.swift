package import AssayCore

/// Text for people: exchanges with something to say, then what the run came to.
///
/// Lines are written for 100 columns. Everything from the wire is escaped, names of files too.
package struct TextRenderer: ReportRenderer {
  private let usesColor: Bool
  private var notes = NoteBudget()
  private var firstError: RuleID?

  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  package mutating func begin(into output: inout ReportBuffer) {}

  package mutating func add(_ judgement: Judgement, into output: inout ReportBuffer) {
    var hasHeading = false
    for finding in judgement.findings {
      if finding.level == .note, !notes.admits(finding, operation: judgement.operation) { continue }
      if finding.level == .error, firstError == nil { firstError = finding.rule }
      if !hasHeading { write(headingOf: judgement, into: &output) }
      hasHeading = true
      write(finding, into: &output)
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

  private func write(headingOf judgement: Judgement, into output: inout ReportBuffer) {
    let location = judgement.location
    var heading = Paragraph(indent: 0)
    heading.add("\(Escaping.show(location.file, limit: 1000)) entry \(location.entry)", .heading)
    if let id = location.id {
      heading.add("(\(Escaping.show(id)))", .faint)
    }
    let subject = Self.subject(of: judgement)
    if !subject.isEmpty { heading.add(subject, .heading) }
    heading.write(to: &output, usesColor: usesColor)
  }

  private static func subject(of judgement: Judgement) -> String {
    let operation = judgement.operation.map { Escaping.show($0) }
    let outcome = judgement.outcome.map { Escaping.show($0) }
    let names = [operation, outcome].compactMap { $0 }.joined(separator: ": ")
    guard let reason = judgement.skipped else { return names }
    return names.isEmpty ? "skipped: \(reason.rawValue)" : "\(names), skipped: \(reason.rawValue)"
  }

  private func write(_ finding: Finding, into output: inout ReportBuffer) {
    var line = Paragraph(lead: "  " + finding.level.name, style: Style(finding.level), indent: 11)
    line.add(finding.place + ":", .faint)
    line.add(finding.sentence)
    line.add("[\(finding.rule)]", .faint)
    line.write(to: &output, usesColor: usesColor)
    guard let text = finding.hint else { return }
    var hint = Paragraph(lead: String(repeating: " ", count: 11) + "hint:", indent: 17)
    hint.add(Escaping.show(text, limit: 4000))
    hint.write(to: &output, usesColor: usesColor)
  }
}
