import AssayCore
import AssayLive
import Testing

@Suite struct BehaviourCardTests {
  private static func card(
    _ entries: [CardEntry], faults: [String] = [], version: String = "1.2"
  ) -> BehaviourCard {
    BehaviourCard(
      sdk: DriverHello(sdk: "lampkit", version: version),
      operations: [
        .init(
          service: "lantern-keeper", operation: "GetLantern", requestFaults: faults,
          entries: entries)
      ])
  }

  private static func entry(
    _ verdict: DriveVerdict, _ detail: String? = nil, attempts: Int = 1, at scenario: String = "a"
  ) -> CardEntry {
    CardEntry(
      scenario: scenario, kind: .oddity, verdict: verdict, detail: detail, attempts: attempts)
  }

  @Test func `a card is read as it was written`() throws {
    let card = Self.card(
      [Self.entry(.pass), Self.entry(.tolerated, "returned `\"x\"`", at: "b/c")],
      faults: ["error json/bom: x"])
    #expect(try BehaviourCard(text: card.text) == card)
    #expect(
      card.text == #"""
        {
          "assay": 1,
          "sdk": "lampkit",
          "version": "1.2",
          "operations": [
            {
              "service": "lantern-keeper",
              "operation": "GetLantern",
              "requestFaults": ["error json/bom: x"],
              "scenarios": [
                {"scenario":"a","kind":"oddity","verdict":"pass","attempts":1},
                {"scenario":"b/c","kind":"oddity","verdict":"tolerated","attempts":1,"detail":"returned `\"x\"`"}
              ]
            }
          ]
        }

        """#)
  }

  @Test(arguments: [
    ("", "it is no JSON"), ("[]", "it is no behaviour card"),
    (#"{"assay": 1, "sdk": "x", "version": "1"}"#, "it is no behaviour card"),
    (
      #"{"assay": 1, "sdk": "x", "version": "1", "operations": [{}]}"#,
      "one of its operations is incomplete"
    ),
  ])
  func `what is no card is refused`(text: String, reason: String) {
    let error = #expect(throws: CardError.self) { _ = try BehaviourCard(text: text) }
    #expect(error?.reason == reason)
  }

  @Test(arguments: [
    ([entry(.pass)], [], ExitCode.passed), ([entry(.pass), entry(.tolerated)], [], .passed),
    ([entry(.pass), entry(.fail)], [], .findings), ([entry(.pass)], ["fault"], .findings),
    ([entry(.noEvidence)], [], .noEvidence), ([], [], .noEvidence),
    ([entry(.pass), entry(.noEvidence)], [], .passed),
  ])
  func `the exit code is that of the worst`(
    entries: [CardEntry], faults: [String], code: ExitCode
  ) {
    #expect(CardReport(Self.card(entries, faults: faults)).exitCode == code)
  }

  @Test(arguments: [
    (entry(.fail, "x"), entry(.fail, "x"), ExitCode.passed, nil),
    (entry(.fail, "x"), entry(.fail, "y"), .passed, "fail, otherwise than before: y"),
    (entry(.fail, "x"), entry(.pass), .passed, "fail before, pass now"),
    (entry(.pass), entry(.fail, "x"), .findings, "pass before, fail now: x"),
    (entry(.pass), entry(.tolerated, "x"), .findings, "pass before, tolerated now: x"),
    (entry(.tolerated), entry(.noEvidence, "x"), .findings, "tolerated before, no evidence now: x"),
    (entry(.pass), entry(.pass, attempts: 5), .findings, "1 requests before, 5 now"),
    (entry(.pass, attempts: 5), entry(.pass), .passed, "5 requests before, 1 now"),
  ])
  func `against a baseline only what is worse fails`(
    before: CardEntry, after: CardEntry, code: ExitCode, text: String?
  ) {
    let card = Self.card([after, Self.entry(.pass, at: "z")], version: "1.3")
    let baseline = Self.card([before, Self.entry(.pass, at: "z")])
    #expect(CardReport(card, baseline: baseline).exitCode == code)
    #expect(
      card.changes(since: baseline).map(\.text)
        == (text.map { ["lantern-keeper GetLantern a: \($0)"] } ?? []))
  }

  @Test func `what is new or gone is told, and fails only where it failed`() {
    let card = Self.card([Self.entry(.fail, "x", at: "new"), Self.entry(.pass, at: "too")])
    let changes = card.changes(since: Self.card([Self.entry(.fail, at: "old")]))
    #expect(
      changes.map(\.text) == [
        "lantern-keeper GetLantern new: new, fail: x", "lantern-keeper GetLantern too: new, pass",
        "lantern-keeper GetLantern old: gone, fail before",
      ])
    #expect(changes.map(\.isWorse) == [true, false, false])
  }

  @Test func `a report shows what fails first and counts last`() {
    func illegal(_ scenario: String, _ detail: String) -> CardEntry {
      CardEntry(
        scenario: scenario, kind: .illegal, verdict: .tolerated, detail: detail, attempts: 1)
    }
    func error(_ scenario: String) -> CardEntry {
      CardEntry(
        scenario: scenario, kind: .error, verdict: .fail, detail: "expected another",
        attempts: 1)
    }
    let card = Self.card([
      Self.entry(.pass), illegal("mutant/response/b", "returned an empty value"),
      illegal("mutant/LanternMissing/c", "returned the error `LanternMissing`"),
      illegal("mutant/LanternBroken/c", "returned the error `LanternBroken`"),
      error("error/LanternBroken/code"), error("error/LanternMissing/code"),
      error("error/LanternMissing/header"),
    ])
    #expect(
      CardReport(card).text == """
        lampkit 1.2

        lantern-keeper GetLantern
          fail         error/LanternBroken/code and 1 alike: expected another
          fail         error/LanternMissing/header: expected another
          tolerated    mutant/response/b: returned an empty value
          tolerated    2 times returned the error: mutant/LanternMissing/c, mutant/LanternBroken/c
          pass         1 scenarios

        FAILED: 1 passed, 3 failed, 3 tolerated, 0 no evidence

        """)
  }
}
