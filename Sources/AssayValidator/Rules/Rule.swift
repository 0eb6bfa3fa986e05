package import AssayCore

/// One rule of the law: its levels and its page. The page's two examples are judged by a test.
package struct Rule: Sendable {
  /// The levels of a rule before a spec's exceptions.
  package struct Levels: Sendable, Hashable {
    package var recorded: Level
    package var live: Level
    /// An error under the profile `strict`.
    package var isStrict: Bool
    /// A note under the profile `lenient`.
    package var isLenient: Bool

    package init(
      _ recorded: Level, live: Level? = nil, isStrict: Bool = false, isLenient: Bool = false
    ) {
      self.recorded = recorded
      self.live = live ?? recorded
      self.isStrict = isStrict
      self.isLenient = isLenient
    }

    /// The level for an exchange of that source under that profile.
    package func level(source: Source, profile: Profile) -> Level {
      switch profile {
      case .strict where isStrict: .error
      case .lenient where isLenient: .note
      default: source == .live ? live : recorded
      }
    }
  }

  package let id: RuleID
  package let levels: Levels
  /// One sentence: what must hold.
  package let demand: String
  /// One to three sentences: what goes wrong for a client or a release when it does not.
  package let reason: String
  /// An exchange without a finding of this rule, as close to `failing` as can be.
  package let passing: Example
  /// An exchange with exactly one finding of this rule.
  package let failing: Example
  /// Where it is written: Smithy section, RFC section, AWS page, or observation.
  package let ground: String

  package init(
    id: RuleID, levels: Levels, demand: String, reason: String, passing: Example,
    failing: Example, ground: String
  ) {
    self.id = id
    self.levels = levels
    self.demand = demand
    self.reason = reason
    self.passing = passing
    self.failing = failing
    self.ground = ground
  }
}
