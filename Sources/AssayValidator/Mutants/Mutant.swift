package import AssayCore

/// A good exchange with one fault, and the one finding that must come of it.
package struct Mutant: Sendable {
  /// What was done, and where: `response/Status: enum value in another letter case`.
  ///
  /// The place is `request` or `response`, for an error its name, then an RFC 6901 pointer. No two
  /// mutants of an operation have the same name.
  package let name: String
  /// The rule that must find it.
  package let rule: RuleID
  /// The finding's level in a live exchange, under the profile `service`.
  package let level: Level
  package let part: Part
  /// The finding's pointer; nil where the fault is in no body, or its text breaks.
  package let pointer: String?
  /// How the good exchange ends.
  package let outcome: Sample.Outcome
  package let exchange: SampleExchange
}

/// A mutant that should be there and could not be made.
package struct NotMutated: Hashable, Sendable {
  /// The name it would have.
  package let name: String
  /// A lower-case fragment.
  package let reason: String
}

/// What came of trying to make a mutant.
package enum MutationAttempt: Sendable {
  case made(Mutant)
  case notMade(NotMutated)

  package var mutant: Mutant? {
    if case .made(let mutant) = self { mutant } else { nil }
  }

  package var notMade: NotMutated? {
    if case .notMade(let other) = self { other } else { nil }
  }
}

extension MutationAttempt {
  /// One line for people: `error shape/pattern response/Id: near miss of the pattern`, or `not made`
  /// with the reason.
  package var line: String {
    switch self {
    case .made(let mutant):
      "\(mutant.level.name) \(mutant.rule) \(Escaping.show(mutant.name, limit: .max))"
    case .notMade(let other):
      "not made \(Escaping.show(other.name, limit: .max)): \(Escaping.show(other.reason, limit: .max))"
    }
  }
}
