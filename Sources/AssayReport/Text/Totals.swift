import AssayCore

/// What was checked, what was skipped and why, and what was found.
struct Totals: Sendable {
  let summary: Summary

  var paragraphs: [Paragraph] {
    [checked, skipped] + unjudged + outcomes + [found, Paragraph()]
  }

  private var checked: Paragraph {
    guard summary.checked > 0 else { return Self.row("checked", "no exchange") }
    let exchanges = Quantity(summary.checked, "exchange", "exchanges")
    let conforming = Quantity(summary.conforms, "conforms", "conform")
    let violating = Quantity(summary.violates, "violates", "violate")
    return Self.row("checked", "\(exchanges): \(conforming), \(violating)")
  }

  private var skipped: Paragraph {
    let entries = Quantity(summary.skipped, "entry", "entries")
    let reasons = Self.list(summary.skippedBy)
    return Self.row("skipped", summary.skipped == 0 ? "nothing" : "\(entries): \(reasons)")
  }

  /// What was not looked at within the exchanges that were judged, if there is any.
  private var unjudged: [Paragraph] {
    let count = summary.unjudgedBy.values.reduce(0, +)
    guard count > 0 else { return [] }
    let bodies = Quantity(count, "body", "bodies")
    return [Self.row("unjudged", "\(bodies): \(Self.list(summary.unjudgedBy))")]
  }

  /// One row for each operation.
  private var outcomes: [Paragraph] {
    summary.operations.sorted { $0.key < $1.key }.enumerated().map { index, operation in
      let label = index == 0 ? "outcomes" : ""
      let name = Escaping.show(operation.key)
      return Self.row(label, "\(name): \(Self.list(operation.value, first: "success"))")
    }
  }

  private var found: Paragraph {
    let counts = [
      Quantity(summary.errors, "error", "errors"),
      Quantity(summary.warnings, "warning", "warnings"),
      Quantity(summary.notes, "note", "notes"),
    ]
    return Self.row("found", counts.map(\.description).joined(separator: ", "))
  }

  private static func row(_ label: String, _ text: String) -> Paragraph {
    var row = Paragraph(lead: label, style: .faint, indent: 10)
    row.add(text)
    return row
  }

  /// `2 success, 1 ThrottlingException`: by name, `first` before all others.
  private static func list(_ counts: [String: Int], first: String? = nil) -> String {
    counts
      .sorted { ($0.key == first ? 0 : 1, $0.key) < ($1.key == first ? 0 : 1, $1.key) }
      .map { "\(Quantity.digits($0.value)) \(Escaping.show($0.key))" }
      .joined(separator: ", ")
  }
}
