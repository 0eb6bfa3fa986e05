/// What a whole run came to.
package struct Summary: Hashable, Sendable {
  package var conforms = 0
  package var violates = 0
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// Skipped entries by the words of their reason.
  package var skippedBy: [String: Int] = [:]
  /// Outcomes (`success` or an error's name) of judged exchanges, by operation.
  package var operations: [String: [String: Int]] = [:]

  package init() {}

  /// Entries that were judged, damaged ones included.
  package var checked: Int { conforms + violates }

  /// Entries that were not judged.
  package var skipped: Int { skippedBy.values.reduce(0, +) }

  /// Counts one answer.
  package mutating func add(_ judgement: Judgement) {
    if let reason = judgement.skipped {
      skippedBy[reason.rawValue, default: 0] += 1
    }
    switch judgement.verdict {
    case .conforms: conforms += 1
    case .violates: violates += 1
    case nil: break
    }
    if judgement.skipped == nil, let operation = judgement.operation {
      operations[operation, default: [:]][judgement.outcome ?? "unknown", default: 0] += 1
    }
    for finding in judgement.findings {
      add(finding.level, 1)
    }
  }

  /// Counts findings of a level that were not explained one by one.
  package mutating func add(_ level: Level, _ count: Int) {
    switch level {
    case .error: errors += count
    case .warning: warnings += count
    case .note: notes += count
    }
  }
}
