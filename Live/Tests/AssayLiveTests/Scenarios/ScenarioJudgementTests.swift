import AssayCore
import AssayEngine
import AssayLive
import AssayValidator
import Testing

/// Every answer is judged as its scenario says.
struct ScenarioJudgementTests {
  /// What must be found of a scenario that is legal, or breaks a rule.
  private static func wanted(_ scenario: Scenario) -> [String] {
    if let rule = scenario.rule { return ["error \(rule)"] }
    return scenario.kind == .illegal ? ["no answer"] : []
  }

  /// What is wrong with scenarios of a kind.
  private static func objections(
    _ kind: Scenario.Kind, of book: ScenarioBook, profile: Profile = .service,
    isRight: (Scenario, [String]) -> Bool
  ) throws -> [String] {
    var bench = ScenarioBench(book, profile: profile)
    return try book.scenarios.filter { $0.kind == kind }.compactMap { scenario in
      let found = try bench.findings(scenario, to: book.request)
      return isRight(scenario, found) ? nil : "\(scenario.name): found \(found)"
    }
  }

  private static let kinds: [Scenario.Kind] = [.conforming, .error, .illegal]

  @Test(arguments: try ScenarioTrial.all(), kinds)
  func `an answer conforms, or breaks the rule of its scenario and no other`(
    _ trial: ScenarioTrial, _ kind: Scenario.Kind
  ) throws {
    #expect(try Self.objections(kind, of: trial.book()) { Self.wanted($0) == $1 } == [])
  }

  @Test(arguments: try ScenarioTrial.all(), kinds)
  func `another seed changes no verdict`(
    _ trial: ScenarioTrial, _ kind: Scenario.Kind
  ) throws {
    #expect(try Self.objections(kind, of: trial.book(seed: 7)) { Self.wanted($0) == $1 } == [])
  }

  @Test(arguments: try ScenarioTrial.all())
  func `an oddity breaks nothing, or the one rule that every client must bear`(
    _ trial: ScenarioTrial
  ) throws {
    let book = try trial.book()
    #expect(
      try Self.objections(.oddity, of: book) { scenario, found in
        found.allSatisfy { $0.hasSuffix(" \(scenario.rule?.description ?? "none")") }
      } == [])
    #expect(
      try Self.objections(.oddity, of: book, profile: .lenient) { _, found in
        !found.contains { $0.hasPrefix("error") }
      } == [])
  }

  /// Its values are none that the tool makes up itself.
  private static let request = JSONNode.object([
    ("Catalog", .string("Sandbox")),
    ("ResourceSnapshotJobIdentifier", .string("job-abcdefghijk12")),
  ])

  @Test(arguments: try ScenarioTrial.snapshotJob().book().scenarios.map(\.name))
  func `what must repeat the request repeats the one that came`(_ name: String) throws {
    let book = try ScenarioTrial.snapshotJob().book()
    let scenario = try #require(book[name])
    var bench = ScenarioBench(book)
    #expect(try bench.findings(scenario, to: Self.request) == Self.wanted(scenario))
  }
}
