/// How often each outcome of each operation came.
struct OutcomeCounts: Sendable {
  /// Names told apart for an operation; the names of errors come from the wire and have no end.
  static let limit = 1_000
  /// Counts all further names.
  static let other = "other names"

  private var counts: [String: [String: Int]] = [:]
  /// The last outcome and how often it came in a row: recordings repeat themselves, and comparing is
  /// cheaper than hashing.
  private var last = (operation: "", outcome: "", count: 0)

  /// By operation, then by outcome.
  var byOperation: [String: [String: Int]] {
    var whole = self
    whole.flush()
    return whole.counts
  }

  /// Counts an outcome of an operation.
  mutating func add(_ outcome: String, of operation: String) {
    if last.operation != operation || last.outcome != outcome {
      flush()
      last = (operation, outcome, 0)
    }
    last.count += 1
  }

  private mutating func flush() {
    guard last.count > 0 else { return }
    let known = counts[last.operation]
    let isFull = (known?.count ?? 0) >= Self.limit && known?[last.outcome] == nil
    counts[last.operation, default: [:]][isFull ? Self.other : last.outcome, default: 0] +=
      last.count
    last.count = 0
  }
}
