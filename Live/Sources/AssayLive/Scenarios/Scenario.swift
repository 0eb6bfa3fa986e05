package import AssayCore
import AssayEngine
import AssayValidator

/// One thing that a service may answer to an operation, or must not: what a client is tried with.
///
/// A `ScenarioBook` holds those of an operation and makes their answers.
package struct Scenario: Sendable {
  /// What a client must make of it.
  package enum Kind: String, Sendable, CaseIterable {
    /// A success that every client reads.
    case conforming
    /// An error, in one of the forms that it may have on the wire.
    case error
    /// Legal, or what every client must bear, but out of the ordinary.
    case oddity
    /// It breaks the contract: a client that notices fails.
    case illegal
  }

  /// Segments of `[A-Za-z0-9_-]`, with `/` between them: the same for any seed and any request.
  package let name: String
  package let kind: Kind
  /// One sentence or a fragment of one, escaped, without a full stop.
  package let summary: String
  /// The rule that the answer breaks: of an illegal one, and of an oddity that only the profile
  /// `lenient` lets pass.
  ///
  /// Nil for an illegal one that is no answer at all.
  package let rule: RuleID?
  let plan: Plan

  /// How the answer comes about.
  enum Plan: Sendable {
    /// A good answer, and what is done to it.
    case sample(Sample.Outcome, variant: Int, @Sendable (inout Draft) -> Void)
    /// The mutant of that 0-based number among all attempts at one.
    case mutant(Int)
    /// The connection is closed instead.
    case noAnswer
  }

  /// One whose answer is a good one that is changed.
  init(
    _ name: String, _ kind: Kind, _ summary: String, breaks rule: RuleID? = nil,
    _ outcome: Sample.Outcome = .success, variant: Int = 0,
    change: @escaping @Sendable (inout Draft) -> Void = { _ in }
  ) {
    self.init(
      name: name, kind: kind, summary: summary, rule: rule,
      plan: .sample(outcome, variant: variant, change))
  }

  init(name: String, kind: Kind, summary: String, rule: RuleID?, plan: Plan) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.rule = rule
    self.plan = plan
  }
}

extension Scenario {
  /// One line for people: `illegal mutant/response/Id/number shape/type-mismatch: summary`.
  package var line: String {
    "\(kind.rawValue) \(name)\(rule.map { " \($0)" } ?? ""): \(summary)"
  }
}
