import AssayValidator

/// Successes, and an error, that are legal and out of the ordinary.
enum OddityScenarios {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    guard source.samples[.success] != nil else { return [] }
    return OddValues.all(source) + OddTexts.all(source) + OddFields.all(source)
  }

  /// A success that is changed.
  static func oddity(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (inout Draft) -> Void
  ) -> Scenario {
    Scenario("oddity/\(name)", .oddity, summary, change: change)
  }
}
