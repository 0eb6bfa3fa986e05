/// What a whole run came to.
package struct Summary: Sendable {
  package var conforms = 0
  package var violates = 0
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// Whether the run was ended from outside: what was counted is a part.
  package var isInterrupted = false
  /// Skipped entries by the words of their reason.
  package var skippedBy: [String: Int] = [:]
  /// Bodies of judged exchanges that were not judged, by the words of the reason.
  package var unjudgedBy: [String: Int] = [:]
  /// Notes that are in no judgement, since enough of their kind were; `notes` counts them too.
  package private(set) var hushedNotes: [NoteKind: Int] = [:]
  private var outcomes = OutcomeCounts()

  package init() {}

  /// Outcomes (`success` or an error's name) of judged exchanges, by operation.
  package var operations: [String: [String: Int]] { outcomes.byOperation }

  /// Entries that were judged, damaged ones included.
  package var checked: Int { conforms + violates }

  /// Entries that were not judged.
  package var skipped: Int { skippedBy.values.reduce(0, +) }

  /// Counts one answer.
  package mutating func add(_ judgement: Judgement) {
    if let reason = judgement.skipped {
      add(skipped: reason)
    } else {
      if judgement.violates { violates += 1 } else { conforms += 1 }
      count(judgement.outcome ?? "unknown", of: judgement)
    }
    for body in judgement.unjudged {
      unjudgedBy[body.reason.rawValue, default: 0] += 1
    }
    for finding in judgement.findings {
      add(finding.level, 1)
    }
  }

  private mutating func count(_ outcome: String, of judgement: Judgement) {
    guard let operation = judgement.operation else { return }
    if judgement.isOutcomeModeled {
      outcomes.add(1, modeled: outcome, of: operation)
    } else {
      outcomes.add(outcome, of: operation)
    }
  }

  /// Counts an entry that was skipped.
  package mutating func add(skipped reason: SkipReason) {
    skippedBy[reason.rawValue, default: 0] += 1
  }

  /// Counts findings of a level, those too that were not explained one by one.
  package mutating func add(_ level: Level, _ count: Int) {
    switch level {
    case .error: errors += count
    case .warning: warnings += count
    case .note: notes += count
    }
  }

  /// Counts exchanges that conform and have no judgement of their own, of a modelled outcome.
  package mutating func add(conforming count: Int, _ outcome: String, of operation: String) {
    conforms += count
    outcomes.add(count, modeled: outcome, of: operation)
  }

  /// Counts notes of a kind that are in no judgement.
  package mutating func add(hushed count: Int, _ kind: NoteKind) {
    notes += count
    hushedNotes[kind, default: 0] += count
  }

  /// Counts what another part of the run came to.
  package mutating func add(_ other: Summary) {
    conforms += other.conforms
    violates += other.violates
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    isInterrupted = isInterrupted || other.isInterrupted
    skippedBy.merge(other.skippedBy, uniquingKeysWith: +)
    unjudgedBy.merge(other.unjudgedBy, uniquingKeysWith: +)
    hushedNotes.merge(other.hushedNotes, uniquingKeysWith: +)
    outcomes.add(other.outcomes)
  }
}
