import AssayCore
import AssayLive
import Testing

/// Which scenario a request gets.
@Suite(.timeLimit(.minutes(1))) struct ScenarioChoiceTests {
  @Test func `without a word the conforming ones come in turn, and then anew`() async throws {
    let outcome = try await DoubleServed.calls(Array(repeating: DoubleCall(), count: 4))
    #expect(
      outcome.scenarios == ["conforming", "conforming/minimal", "conforming/2", "conforming"])
    #expect(outcome.answers.map(\.head.status) == [200, 200, 200, 200])
    #expect(outcome.answers[0].body == outcome.answers[3].body)
    #expect(outcome.answers[1].body == #"{"Catalog":"AWS"}"#)
    #expect(outcome.summary.conforms == 4)
  }

  @Test func `each answer has an id of its own, the same in every run`() async throws {
    let first = try await DoubleServed.calls([DoubleCall(), DoubleCall()])
    let second = try await DoubleServed.calls([DoubleCall(), DoubleCall()])
    let ids = [first, second].map { $0.answers.map { $0.head.fields.first("x-amzn-RequestId") } }
    #expect(ids[0] == ids[1])
    #expect(ids[0][0] != ids[0][1])
  }

  @Test(arguments: [
    "/scenario/oddity/members-reversed", "/scenario/oddity/members-reversed/",
    "/anything/before/scenario/oddity/members-reversed/?and=behind",
    "/scenario/oddity/members-reversed/GetResourceSnapshotJob",
  ])
  func `the path of the endpoint chooses`(_ path: String) async throws {
    let outcome = try await DoubleServed.calls([DoubleCall(path: path)])
    #expect(outcome.scenarios == ["oddity/members-reversed"])
    #expect(outcome.findings == [[]])
  }

  @Test func `the access key id chooses, with dots for slashes`() async throws {
    let outcome = try await DoubleServed.calls([
      DoubleCall(accessKeyID: "error.ThrottlingException.status-429"),
      DoubleCall(accessKeyID: "conforming"), DoubleCall(accessKeyID: "AKIA.NOT.A.SCENARIO"),
    ])
    #expect(
      outcome.scenarios == ["error/ThrottlingException/status-429", "conforming", "conforming"])
    #expect(outcome.answers.map(\.head.status) == [429, 200, 200])
  }

  @Test func `a sequence comes in its order, and then anew`() async throws {
    var settings = ConformanceDouble.Settings()
    settings.sequence = ScenarioSequence(["fault/html-502", "conforming"])
    let outcome = try await DoubleServed.calls(
      Array(repeating: DoubleCall(), count: 3), settings: settings)
    #expect(outcome.scenarios == ["fault/html-502", "conforming", "fault/html-502"])
    #expect(outcome.answers.map(\.head.status) == [502, 200, 502])
  }

  @Test(arguments: [("all", 474), ("conforming/", 3), ("error/ThrottlingException/", 13)])
  func `an entry of a sequence may stand for many`(_ entry: String, _ count: Int) throws {
    let book = try ScenarioTrial.snapshotJob().book()
    #expect(ScenarioSequence([entry]).scenarios(of: book).count == count)
  }

  @Test func `a sequence that no operation has is told, with what was meant`() throws {
    let book = try ScenarioTrial.snapshotJob().book()
    let unknown = ScenarioSequence(["conforming", "oddity/gzp", "nothing"]).unknown(to: [book])
    #expect(unknown.map(\.entry) == ["oddity/gzp", "nothing"])
    #expect(unknown.map(\.meant) == ["oddity/gzip", nil])
  }

  @Test func `an unknown scenario is answered in the form of the protocol, and reported`()
    async throws
  {
    let outcome = try await DoubleServed.calls([
      DoubleCall(path: "/scenario/oddity/gzp"), DoubleCall(accessKeyID: "fault.bon"),
    ])
    #expect(outcome.answers.map(\.head.status) == [400, 400])
    #expect(
      outcome.answers.allSatisfy { $0.body.contains(#""__type":"UnknownScenarioException""#) })
    #expect(outcome.answers[0].body.contains("did you mean `oddity/gzip`"))
    #expect(outcome.answers[1].body.contains("did you mean `fault/bom`"))
    #expect(
      outcome.findings == [["error live/unknown-scenario"], ["error live/unknown-scenario"]])
    #expect(outcome.events.allSatisfy { $0.expectation == nil })
  }
}
