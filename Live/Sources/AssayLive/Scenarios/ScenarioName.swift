import AssayCore

/// Names of scenarios: what a path, and with `.` for `/` an access key id, may hold.
enum ScenarioName {
  /// A text with each run of other characters as one hyphen; `value` where nothing is left.
  static func segment(_ text: some StringProtocol) -> String {
    let parts = String(text).unicodeScalars.split { !isAllowed($0) }
    return parts.isEmpty ? "value" : parts.map { String(Substring($0)) }.joined(separator: "-")
  }

  /// `response/Status: enum value in another letter case, \`running\`` as
  /// `response/Status/enum-value-in-another-letter-case-running`.
  static func path(ofMutant name: String) -> String {
    let halves = name.firstRange(of: ": ").map { (name[..<$0.lowerBound], name[$0.upperBound...]) }
    let (place, what) = halves ?? (name[...], "")
    return (place.split(separator: "/") + [what]).map(segment).joined(separator: "/")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// The scenarios, those whose name came before with a number behind it, from 2 on.
  static func unique(_ scenarios: [Scenario]) -> [Scenario] {
    var counts: [String: Int] = [:]
    return scenarios.map { scenario in
      counts[scenario.name, default: 0] += 1
      let count = counts[scenario.name, default: 1]
      guard count > 1 else { return scenario }
      return Scenario(
        name: "\(scenario.name)-\(count)", kind: scenario.kind, summary: scenario.summary,
        rule: scenario.rule, plan: scenario.plan)
    }
  }
}
