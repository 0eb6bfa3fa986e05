/// How often each outcome of each operation came.
struct OutcomeCounts: Sendable {
  /// Names that are not modelled and told apart for an operation; they come from the wire and have
  /// no end.
  static let limit = 1_000
  /// Counts all further names.
  static let other = "other names"

  private var modeled: [String: [String: Int]] = [:]
  private var named: [String: [String: Int]] = [:]

  /// By operation, then by outcome.
  var byOperation: [String: [String: Int]] {
    modeled.merging(named) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// Counts an outcome of an operation that is not modelled, by the name that was sent.
  mutating func add(_ outcome: String, of operation: String) {
    add(1, outcome, of: operation)
  }

  /// Counts exchanges of an outcome that is modelled.
  mutating func add(_ count: Int, modeled outcome: String, of operation: String) {
    modeled[operation, default: [:]][outcome, default: 0] += count
  }

  /// Counts those of another part of a run.
  mutating func add(_ other: Self) {
    modeled.merge(other.modeled) { $0.merging($1, uniquingKeysWith: +) }
    for (operation, outcomes) in other.named {
      for (outcome, count) in outcomes.sorted(by: { $0.key < $1.key }) {
        add(count, outcome, of: operation)
      }
    }
  }

  private mutating func add(_ count: Int, _ outcome: String, of operation: String) {
    let known = named[operation]
    let isFull = (known?.count ?? 0) >= Self.limit && known?[outcome] == nil
    named[operation, default: [:]][isFull ? Self.other : outcome, default: 0] += count
  }
}
