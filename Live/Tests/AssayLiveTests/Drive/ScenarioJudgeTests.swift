import AssayEngine
import AssaySpec
import Testing

@testable import AssayLive

@Suite struct ScenarioJudgeTests {
  private static func rule(
    _ answer: Result<DriverAnswer, DriverError>, _ expectation: AssayLive.Expectation,
    attempts: Int = 1
  ) throws -> ScenarioJudge.Ruling {
    let contract = try Contracts.golden("lantern-keeper")
    let operation = try #require(contract.operations["GetLantern"])
    return ScenarioJudge(operation, contract).rule(answer, expectation, attempts: attempts)
  }

  private static func returned(
    _ name: String, attempts: Int? = nil
  ) -> Result<DriverAnswer, DriverError> {
    let value = JSONNode.object([("Name", .string(name))])
    return .success(DriverAnswer(id: "1", result: .value(value), attempts: attempts))
  }

  private static func threw(
    _ type: String, _ message: String? = nil, status: Int? = nil
  ) -> Result<DriverAnswer, DriverError> {
    let error = ReportedError(type: type, message: message, status: status)
    return .success(DriverAnswer(id: "1", result: .error(error)))
  }

  private static let value = AssayLive.Expectation.value(.object([("Name", .string("a-1"))]))
  private static let error = ExpectedError(
    type: "LanternMissing", code: "Lantern.Missing", message: "gone", status: 400)

  struct Case: Sendable {
    var answer: Result<DriverAnswer, DriverError>
    var expectation: AssayLive.Expectation
    var attempts = 1
    var verdict: DriveVerdict
    var detail: String?
  }

  @Test(arguments: [
    Case(answer: returned("a-1"), expectation: value, verdict: .pass),
    Case(
      answer: returned("a-2"), expectation: value, verdict: .fail,
      detail: "/Name: expected `\"a-1\"`, got `\"a-2\"`"),
    Case(
      answer: threw("Oops", "no"), expectation: value, verdict: .fail,
      detail: "expected a value, got `Oops` (no)"),
    Case(
      answer: threw("LanternMissing", "gone", status: 400), expectation: .error(error),
      verdict: .pass),
    Case(answer: threw("LanternMissing"), expectation: .error(error), verdict: .pass),
    Case(answer: threw("Lantern.Missing"), expectation: .error(error), verdict: .pass),
    Case(
      answer: threw("400", "gone"), expectation: .error(error), verdict: .fail,
      detail: "expected the error `LanternMissing`, got `400` (gone)"),
    Case(
      answer: threw("LanternMissing", "", status: 500), expectation: .error(error),
      verdict: .fail,
      detail: "expected the message `gone`, got ``; expected the status 400, got 500"),
    Case(
      answer: returned("a-1"), expectation: .error(error), verdict: .fail,
      detail: "expected the error `LanternMissing`, got a value"),
    Case(answer: threw("Oops"), expectation: .refusal(unnoticed: nil), verdict: .pass),
    Case(
      answer: returned("a-1"), expectation: .refusal(unnoticed: nil), verdict: .tolerated,
      detail: "returned a value"),
    Case(
      answer: threw("LanternMissing"), expectation: .refusal(unnoticed: error),
      verdict: .tolerated, detail: "returned the error `LanternMissing`"),
    Case(answer: threw("Oops"), expectation: .refusal(unnoticed: error), verdict: .pass),
    Case(
      answer: threw("ParamValidationError", "too short"), expectation: value, attempts: 0,
      verdict: .noEvidence, detail: "no request arrived: `ParamValidationError` (too short)"),
    Case(
      answer: returned("a-1"), expectation: value, attempts: 0, verdict: .noEvidence,
      detail: "no request arrived, though it returned a value"),
    Case(
      answer: returned("a-1", attempts: 3), expectation: value, attempts: 2, verdict: .fail,
      detail: "it says that it called 3 times, 2 requests arrived"),
    Case(
      answer: returned("a-1"), expectation: .unknown("there is no answer"),
      verdict: .noEvidence, detail: "there is no answer"),
    Case(
      answer: .failure(.timedOut(seconds: 9)), expectation: .refusal(unnoticed: nil),
      verdict: .fail, detail: "no answer of the driver in 9 s"),
  ])
  func `an answer is held against that of a correct client`(_ case: Case) throws {
    let ruling = try Self.rule(`case`.answer, `case`.expectation, attempts: `case`.attempts)
    #expect(ruling.verdict == `case`.verdict)
    #expect(ruling.detail == `case`.detail)
  }
}
