import AssayCore

/// Counts of the exchanges that no report need tell of: they conform to a modelled outcome, and
/// nothing was found on them but notes of which enough were explained.
///
/// Counting one costs two look-ups in arrays.
struct QuietCounts: Sendable {
  /// The exchanges of an operation, by outcome: first success, then its errors by number.
  private struct Row: Sendable {
    var operation: CompiledOperation
    var outcomes: [Int]
  }

  /// By number of the operation.
  private var rows: [Row?] = []

  /// Counts an exchange that conforms; a nil error stands for success.
  mutating func add(_ operation: CompiledOperation, _ error: CompiledError?) {
    let outcome = error.map { $0.number + 1 } ?? 0
    guard operation.number < rows.count, rows[operation.number] != nil else {
      return addFirst(operation, outcome)
    }
    rows[operation.number]?.outcomes[outcome] += 1
  }

  private mutating func addFirst(_ operation: CompiledOperation, _ outcome: Int) {
    while rows.count <= operation.number { rows.append(nil) }
    var row = Row(
      operation: operation, outcomes: [Int](repeating: 0, count: operation.errors.count + 1))
    row.outcomes[outcome] = 1
    rows[operation.number] = row
  }

  /// Adds what was counted to a summary and begins again.
  mutating func drain(into summary: inout Summary) {
    for row in rows.compactMap({ $0 }) {
      let names = row.operation.errors.map { ($0.value.number + 1, $0.key) }
      for (outcome, name) in [(0, Validator.success)] + names where row.outcomes[outcome] > 0 {
        summary.add(conforming: row.outcomes[outcome], name, of: row.operation.name)
      }
    }
    rows.removeAll()
  }
}
