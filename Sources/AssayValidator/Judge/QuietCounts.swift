import AssayCore

/// Counts of the exchanges that no report need tell of: they conform to a modelled outcome, and
/// nothing was found on them but notes of which enough were explained.
///
/// Counting one costs a look-up in each of two arrays.
struct QuietCounts: Sendable {
  /// By number of the operation: where its counts begin among `counts`; nil before its first exchange.
  private var starts: [Int?] = []
  /// For each operation its exchanges by outcome: first success, then its errors by number.
  private var counts: [Int] = []
  /// The operations in the order in which they were first counted.
  private var operations: [CompiledOperation] = []

  /// Counts an exchange that conforms to an outcome that is modelled.
  mutating func add(_ operation: CompiledOperation, _ outcome: Outcome) {
    let distance = if case .error(let error) = outcome { error.number + 1 } else { 0 }
    if operation.number < starts.count, let start = starts[operation.number] {
      counts[start + distance] += 1
    } else {
      counts[makeRoom(for: operation) + distance] += 1
    }
  }

  private mutating func makeRoom(for operation: CompiledOperation) -> Int {
    let start = counts.count
    while starts.count <= operation.number { starts.append(nil) }
    starts[operation.number] = start
    for _ in 0...operation.errors.count { counts.append(0) }
    operations.append(operation)
    return start
  }

  /// Adds what was counted to a summary and begins again.
  mutating func drain(into summary: inout Summary) {
    for operation in operations {
      guard let start = starts[operation.number] else { continue }
      let names = operation.errors.map { ($0.value.number + 1, $0.key) }
      for (outcome, name) in [(0, Validator.success)] + names where counts[start + outcome] > 0 {
        summary.add(conforming: counts[start + outcome], name, of: operation.name)
      }
    }
    self = Self()
  }
}
