/// How a card differs from that of an earlier release, at one scenario.
package struct CardChange: Hashable, Sendable {
  package var operation: String
  package var scenario: String
  /// Nil for a scenario that one of the cards has not.
  package var before: CardEntry?
  package var after: CardEntry?

  /// Whether a release must not go out with it: a worse verdict, more requests for the same answer,
  /// or a scenario that is new and failed.
  package var isWorse: Bool {
    guard let after else { return false }
    guard let before else { return after.verdict == .fail }
    return after.verdict > before.verdict || after.attempts > before.attempts
  }

  /// ``GetLamp error/…: pass before, fail now: expected …``
  package var text: String {
    let place = "\(operation) \(scenario): "
    switch (before, after) {
    case (let before?, let after?):
      return place + Self.words(before, after)
    case (nil, let after?):
      return place + "new, \(after.verdict.rawValue)" + Self.reason(after)
    case (let before?, nil): return place + "gone, \(before.verdict.rawValue) before"
    case (nil, nil): return place
    }
  }

  private static func words(_ before: CardEntry, _ after: CardEntry) -> String {
    if before.verdict != after.verdict {
      return "\(before.verdict.rawValue) before, \(after.verdict.rawValue) now" + reason(after)
    }
    if before.attempts != after.attempts {
      return "\(before.attempts) requests before, \(after.attempts) now"
    }
    return "\(after.verdict.rawValue), otherwise than before" + reason(after)
  }

  private static func reason(_ entry: CardEntry) -> String {
    entry.detail.map { ": \($0)" } ?? ""
  }
}

extension BehaviourCard {
  /// The changes since an earlier card, in the order of this one; what is gone comes last.
  package func changes(since earlier: BehaviourCard) -> [CardChange] {
    let before = earlier.entries
    let after = entries
    let known = Dictionary(
      before.map { (Place($0.operation, $0.entry), $0.entry) },
      uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map { Place($0.operation, $0.entry) })
    let changed = after.compactMap { operation, entry -> CardChange? in
      let old = known[Place(operation, entry)]
      return old == entry
        ? nil
        : CardChange(operation: operation, scenario: entry.scenario, before: old, after: entry)
    }
    let gone = before.filter { !kept.contains(Place($0.operation, $0.entry)) }.map {
      CardChange(operation: $0.operation, scenario: $0.entry.scenario, before: $0.entry)
    }
    return changed + gone
  }

  /// Faults of requests that the earlier card has not.
  package func newRequestFaults(since earlier: BehaviourCard) -> [String] {
    let known = Set(earlier.operations.flatMap(\.requestFaults))
    return operations.flatMap(\.requestFaults).filter { !known.contains($0) }.unique
  }

  private var entries: [(operation: String, entry: CardEntry)] {
    operations.flatMap { part in
      part.entries.map { ("\(part.service) \(part.operation)", $0) }
    }
  }
}

private struct Place: Hashable {
  let operation: String
  let scenario: String

  init(_ operation: String, _ entry: CardEntry) {
    self.operation = operation
    scenario = entry.scenario
  }
}
