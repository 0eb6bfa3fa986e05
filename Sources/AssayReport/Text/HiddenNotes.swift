import AssayCore

/// The notes that were not shown one by one, counted by what they say.
struct HiddenNotes: Sendable {
  private static let rowLimit = 10

  private let rows: [(kind: NoteKind, count: Int)]
  private let total: Int

  init(budget: NoteBudget, summary: Summary) {
    rows = budget.hidden(and: summary.hushedNotes)
    total = max(summary.notes - budget.shownCount, rows.reduce(0) { $0 + $1.count })
  }

  var paragraphs: [Paragraph] {
    guard total > 0 else { return [] }
    var title = Paragraph(indent: 0)
    title.add("and \(Quantity(total, "more note", "more notes")):", .note)
    let shown = rows.prefix(Self.rowLimit)
    let others = total - shown.reduce(0) { $0 + $1.count }
    let ruleWidth = shown.map { Columns.count($0.kind.rule.rawValue) }.max() ?? 0
    var lines = shown.map { Self.line($0.count, Self.text($0.kind, ruleWidth: ruleWidth)) }
    if others > 0 {
      lines.append(Self.line(others, rows.isEmpty ? "like the ones shown" : "others"))
    }
    return [title] + lines + [Paragraph()]
  }

  private static func line(_ count: Int, _ text: String) -> Paragraph {
    let number = Quantity.digits(count)
    let lead = String(repeating: " ", count: max(2, 9 - number.count)) + number
    var line = Paragraph(lead: lead, indent: 11)
    line.add(text)
    return line
  }

  private static func text(_ kind: NoteKind, ruleWidth: Int) -> String {
    let place = Escaping.show(kind.place)
    return [Columns.pad(kind.rule.rawValue, to: ruleWidth), kind.part.rawValue, place]
      .joined(separator: " ") + (kind.operation.map { " of " + Escaping.show($0) } ?? "")
  }
}
