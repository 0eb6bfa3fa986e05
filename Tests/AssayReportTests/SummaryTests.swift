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

  private static let outcomes = ["success", "A", "success", "B", "A", "success"]

  @Test(arguments: 0...outcomes.count)
  func `two parts of a run come to the whole`(_ count: Int) {
    var summary = Self.summary(of: Array(Self.outcomes.prefix(count)))
    summary.add(Self.summary(of: Array(Self.outcomes.dropFirst(count))))
    #expect(summary.operations == ["Get": ["success": 3, "A": 2, "B": 1]])
    #expect(summary.conforms == Self.outcomes.count)
  }

  @Test func `every count of a part is added`() {
    let kind = NoteKind(rule: .null, operation: "Get", part: .response, place: "/A")
    var part = Self.summary(of: ["success"])
    var judgement = Judgement(
      location: Location(file: "session.jsonl", entry: 1), operation: "Get", outcome: "A",
      findings: [Level.error, .warning, .note].map {
        Finding(rule: .null, level: $0, part: .response, message: "a message")
      })
    judgement.unjudged = [UnjudgedBody(.response, .notRecorded)]
    part.add(judgement)
    part.add(skipped: .notInSpec)
    part.add(hushed: 2, kind)
    part.add(conforming: 3, "success", of: "Put")
    part.isInterrupted = true
    var whole = Summary()
    whole.add(part)
    whole.isInterrupted = false
    whole.add(part)
    #expect([whole.conforms, whole.violates, whole.checked, whole.skipped] == [8, 2, 10, 2])
    #expect([whole.errors, whole.warnings, whole.notes] == [2, 2, 6])
    #expect(whole.hushedNotes == [kind: 4])
    #expect(whole.skippedBy == ["not in the spec": 2])
    #expect(whole.unjudgedBy == ["not recorded": 2])
    #expect(whole.operations == ["Get": ["success": 2, "A": 2], "Put": ["success": 6]])
    #expect(whole.isInterrupted)
  }

  @Test func `names of two parts are told apart up to a thousand`() {
    var summary = Self.summary(of: (0..<800).map { "Error\($0)" })
    summary.add(Self.summary(of: (700..<1_500).map { "Error\($0)" }))
    let outcomes = summary.operations["Get"]
    #expect(outcomes?.count == 1_001)
    #expect(outcomes?["Error750"] == 2)
    #expect(outcomes?["other names"] == 500)
  }

  @Test func `other names of two parts stay other names`() {
    var summary = Self.summary(of: (0..<1_500).map { "Error\($0)" })
    summary.add(Self.summary(of: (0..<1_500).map { "Error\($0)" }))
    let outcomes = summary.operations["Get"]
    #expect(outcomes?.count == 1_001)
    #expect(outcomes?["Error0"] == 2)
    #expect(outcomes?["other names"] == 1_000)
  }

  @Test(arguments: [true, false])
  func `outcomes that are modelled take no place among names, told or only counted`(
    _ isTold: Bool
  ) {
    var summary = Summary()
    for outcome in ["success", "A"] {
      var judgement = Judgement(
        location: Location(file: "session.jsonl", entry: 0), operation: "Get", outcome: outcome)
      judgement.isOutcomeModeled = true
      if isTold {
        summary.add(judgement)
      } else {
        summary.add(conforming: 1, outcome, of: "Get")
      }
    }
    summary.add(Self.summary(of: (0..<1_500).map { "Error\($0)" }))
    let outcomes = summary.operations["Get"]
    #expect(outcomes?.count == 1_003)
    #expect(outcomes?["success"] == 1)
    #expect(outcomes?["Error999"] == 1)
    #expect(outcomes?["other names"] == 500)
  }

  @Test func `a modelled outcome is never among the other names`() {
    var summary = Self.summary(of: (0..<1_500).map { "Error\($0)" })
    summary.add(conforming: 2, "success", of: "Get")
    let outcomes = summary.operations["Get"]
    #expect(outcomes?["success"] == 2)
    #expect(outcomes?["other names"] == 500)
    #expect(summary.conforms == 1_502)
  }
}
