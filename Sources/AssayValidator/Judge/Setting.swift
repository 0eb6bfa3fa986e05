import AssayCore
import AssaySpec

/// What levels depend on besides the rule.
struct Setting: Sendable {
  var source: Source
  var profile: Profile

  /// Whether the exchange comes from a recording, which may have been edited.
  var isRecorded: Bool {
    switch source {
    case .recorded: true
    case .live: false
    }
  }

  /// The level of a rule, under the spec's exceptions for the shape or member it speaks of.
  func level(_ rule: Rule, _ exceptions: [RuleID: LevelException] = [:]) -> Level {
    level(rule.levels, of: rule.id, exceptions)
  }

  /// The level of one face of a rule that weighs otherwise than the rest of it.
  func level(
    _ levels: Rule.Levels, of rule: RuleID, _ exceptions: [RuleID: LevelException] = [:]
  ) -> Level {
    exceptions[rule]?.level ?? levels.level(source: source, profile: profile)
  }
}
