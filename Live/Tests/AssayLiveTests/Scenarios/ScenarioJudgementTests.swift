import AssayCore
import AssayEngine
import AssayLive
import AssayValidator
import Testing

/// Every answer is judged as its scenario says.
struct ScenarioJudgementTests {
  /// What is wrong with the scenarios of some kinds.
  private static func objections(
    _ trial: ScenarioTrial, _ seed: UInt64 = 0, to request: JSONNode? = nil,
    _ isTried: (Scenario) -> Bool, _ wanted: (Scenario) -> [String],
    _ profile: Profile = .service
  ) throws -> [String] {
    let book = try trial.book(seed: seed)
    let request = try #require(request ?? book.request)
    return try book.scenarios.filter(isTried).compactMap { scenario in
      let found = try book.findings(scenario, to: request, profile)
      let wanted = wanted(scenario)
      return found == wanted ? nil : "\(scenario.name): wanted \(wanted), found \(found)"
    }
  }

  @Test(arguments: try ScenarioTrial.all())
  func `conforming answers and errors conform`(_ trial: ScenarioTrial) throws {
    #expect(
      try Self.objections(
        trial, { $0.kind == .conforming || $0.kind == .error }, { _ in [] }) == [])
  }

  @Test(arguments: try ScenarioTrial.all())
  func `oddities are legal, or what every client must bear`(_ trial: ScenarioTrial) throws {
    #expect(
      try Self.objections(
        trial, { $0.kind == .oddity },
        { scenario in scenario.rule.map { ["response error \($0)"] } ?? [] }) == [])
    #expect(try Self.objections(trial, { $0.kind == .oddity }, { _ in [] }, .lenient) == [])
  }

  @Test(arguments: try ScenarioTrial.all())
  func `illegal answers break their rule and no other`(_ trial: ScenarioTrial) throws {
    #expect(
      try Self.objections(
        trial, { $0.kind == .illegal },
        { scenario in [scenario.rule.map { "response error \($0)" } ?? "no answer"] }) == [])
  }

  @Test(arguments: try ScenarioTrial.all())
  func `another seed and its own request change no verdict`(_ trial: ScenarioTrial) throws {
    #expect(
      try Self.objections(
        trial, 7, { _ in true },
        { scenario in
          if let rule = scenario.rule { return ["response error \(rule)"] }
          return scenario.kind == .illegal ? ["no answer"] : []
        }) == [])
  }
}
