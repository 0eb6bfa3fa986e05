import AssayCore
import AssayLive
import Testing

/// What a double says of requests.
@Suite(.timeLimit(.minutes(1))) struct JudgedRequestTests {
  private static let bad = #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-1"}"#

  @Test func `a request that breaks its contract is found, whatever the answer breaks`()
    async throws
  {
    let outcome = try await DoubleServed.calls([
      DoubleCall(body: Self.bad), DoubleCall(path: "/scenario/fault/bom", body: Self.bad),
      DoubleCall(path: "/scenario/mutant/response/Status/number"),
    ])
    #expect(outcome.findings == [["error shape/pattern"], ["error shape/pattern"], []])
    #expect(outcome.summary.violates == 2)
  }

  @Test func `what the answer refuses is a note`() async throws {
    let outcome = try await DoubleServed.calls([
      DoubleCall(path: "/scenario/error/ValidationException", body: Self.bad)
    ])
    #expect(outcome.findings == [["note shape/pattern"]])
  }

  @Test(arguments: ["/scenario/mutant/response/status-600", "/scenario/mutant/response/status-0"])
  func `a request whose answer has no judged status is judged all the same`(
    _ path: String
  ) async throws {
    let contract = try ScenarioTrial.snapshotJob().book().contract
    let double = ConformanceDouble(contracts: [contract])
    let event = try await Self.event(of: DoubleCall(path: path, body: Self.bad), double)
    #expect(event.judgement.findings.map(\.rule) == [.pattern])
    #expect(event.exchange.answer != nil)
  }

  @Test func `a request that gets no answer is judged all the same`() async throws {
    let contract = try ScenarioTrial.snapshotJob().book().contract
    let double = ConformanceDouble(contracts: [contract])
    let call = DoubleCall(path: "/scenario/fault/no-answer", body: Self.bad)
    let event = try await Self.event(of: call, double)
    #expect(event.judgement.findings.map(\.rule) == [.pattern])
    #expect(event.exchange.answer == nil)
  }

  private static func event(
    of call: DoubleCall, _ double: ConformanceDouble
  ) async throws -> ConformanceDouble.Event {
    let request = try call.outgoing(to: "http://127.0.0.1")
    let head = RequestHead(method: request.method, target: call.path, fields: request.fields)
    return await double.answer(ServedRequest(head: head, body: request.body), at: DoubleCall.time)
      .event
  }

  @Test(arguments: [
    ("AWSPartnerCentralSelling.GetResourceSnapshotJobs", "did you mean `GetResourceSnapshotJob`"),
    ("SomeoneElse.GetThing", "`AWSPartnerCentralSelling`"),
  ])
  func `an operation that is not served is answered with what is`(
    _ target: String, _ words: String
  ) async throws {
    let outcome = try await DoubleServed.calls([DoubleCall(target: target)])
    #expect(outcome.answers[0].head.status == 400)
    #expect(outcome.answers[0].body.contains("UnknownOperationException"))
    #expect(outcome.answers[0].body.contains(words))
    #expect(outcome.summary.checked == 0)
  }

  @Test func `an operation that was left out is not served`() async throws {
    var settings = ConformanceDouble.Settings()
    settings.operations = ["AnotherOne"]
    let outcome = try await DoubleServed.calls([DoubleCall()], settings: settings)
    #expect(outcome.answers[0].head.status == 400)
  }

  private static let settings = {
    var settings = ConformanceDouble.Settings()
    settings.credentials = [DoubleCall.credentials]
    return settings
  }()

  @Test(arguments: ["MADEUPKEY", "oddity.gzip", "conforming"])
  func `a right signature is passed over`(_ accessKeyID: String) async throws {
    let outcome = try await DoubleServed.calls(
      [DoubleCall(accessKeyID: accessKeyID)], settings: Self.settings)
    #expect(outcome.findings == [[]])
  }

  @Test(arguments: [
    (nil, "made-up-secret"), ("SOMEONE", "made-up-secret"), ("MADEUPKEY", "another-secret"),
    ("oddity.gzip", "another-secret"),
  ])
  func `a missing or wrong signature is a finding that shows no secret`(
    _ accessKeyID: String?, _ secret: String
  ) async throws {
    let outcome = try await DoubleServed.calls(
      [DoubleCall(accessKeyID: accessKeyID, secret: secret)], settings: Self.settings)
    #expect(outcome.findings == [["error live/signature"]])
    #expect(outcome.answers[0].head.status == 200)
    let shown = outcome.events.flatMap(\.judgement.findings).map { "\($0)" }.joined()
    #expect(!shown.contains("another-secret") && !shown.contains("made-up-secret"))
  }

  @Test func `without credentials no signature is asked for`() async throws {
    let outcome = try await DoubleServed.calls([DoubleCall()])
    #expect(outcome.findings == [[]])
  }
}
