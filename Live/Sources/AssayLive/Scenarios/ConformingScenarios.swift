import AssayValidator

/// Successes that every client reads.
enum ConformingScenarios {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    let count = source.samples[.success]?.count ?? 0
    return (0..<count).map { variant in
      Scenario(
        name(of: variant, in: "conforming"), .conforming, summary(of: variant), variant: variant)
    }
  }

  /// The name of a variant: the first one that of the family itself.
  static func name(of variant: Int, in family: String) -> String {
    switch variant {
    case 0: family
    case 1: family + "/minimal"
    default: "\(family)/\(variant)"
    }
  }

  static func summary(of variant: Int) -> String {
    switch variant {
    case 0: "every member"
    case 1: "required members alone"
    default: "every member, with other enum values and union members: variant \(variant)"
    }
  }
}
