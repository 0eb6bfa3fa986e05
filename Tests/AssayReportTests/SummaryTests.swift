import AssayCore
import Testing

struct SummaryTests {
  private static func summary(of outcomes: [String]) -> Summary {
    var summary = Summary()
    for outcome in outcomes {
      summary.add(
        Judgement(
          location: Location(file: "session.jsonl", entry: 0), operation: "Get",
          outcome: outcome))
    }
    return summary
  }

  @Test(arguments: [
    ([], [:]),
    (["success"], ["Get": ["success": 1]]),
    (["success", "success", "A", "success", "A"], ["Get": ["success": 3, "A": 2]]),
  ])
  func `outcomes are counted in whatever order they come`(
    _ outcomes: [String], _ expected: [String: [String: Int]]
  ) {
    #expect(Self.summary(of: outcomes).operations == expected)
  }

  @Test func `names without end are counted together beyond a thousand`() {
    let names = (0..<1_500).map { "Error\($0)" }
    let operations = Self.summary(of: names + ["Error7", "Error1400"]).operations
    #expect(operations["Get"]?.count == 1_001)
    #expect(operations["Get"]?["Error7"] == 2)
    #expect(operations["Get"]?["other names"] == 501)
  }
}
