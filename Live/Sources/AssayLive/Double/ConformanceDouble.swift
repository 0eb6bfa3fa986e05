package import AssayCore
package import AssayEngine
package import AssaySpec
import AssayValidator

/// Answers requests as the services of some contracts might, and judges the requests.
///
/// A client chooses the scenario of an answer by the path of its endpoint (`/scenario/NAME`, anywhere
/// in it) or by its access key id (the name with `.` for `/`); else the next one of the sequence comes,
/// without a sequence the next conforming one of the operation.
package struct ConformanceDouble: Sendable {
  package struct Settings: Sendable {
    /// Decides texts that contracts leave open, and request ids.
    package var seed: UInt64 = 0
    /// Operations that are served; none are all.
    package var operations: [String] = []
    /// Scenarios that come one after another, for each operation by itself.
    package var sequence = ScenarioSequence()
    /// What clients sign with; without any no signature is checked.
    package var credentials: [Credentials] = []
    /// The levels of findings.
    package var profile = Profile.service

    package init() {}
  }

  private let services: ServedContracts
  private let settings: Settings
  private let judge: RequestJudge
  private let turns = Turns()

  /// The contracts must have linted clean.
  package init(contracts: [Contract], settings: Settings = Settings()) {
    services = ServedContracts(contracts, settings)
    self.settings = settings
    judge = RequestJudge(contracts, settings.profile)
  }

  /// One request and what came of it.
  package struct Event: Sendable {
    /// Has no answer where the connection was closed instead.
    package let exchange: ObservedExchange
    /// What was found about the request.
    package let judgement: Judgement
    /// Nil where the request was for no operation that is served.
    package let operation: String?
    /// Nil where it asked for one that there is not.
    package let scenario: Scenario?
    /// What a correct client returns for the answer; nil where there is no scenario.
    package let expectation: Expectation?
  }

  /// The scenarios of every operation that is served.
  package var books: [ScenarioBook] { services.books }

  /// What the requests came to so far.
  package var summary: Summary {
    get async { await judge.summary }
  }

  /// Answers a request that arrived at a time.
  ///
  /// - Parameter host: what its URL begins with where the request does not say.
  package func answer(
    _ request: ServedRequest, at now: Instant, host: String = "127.0.0.1"
  ) async -> (answer: Answer, event: Event) {
    let number = turns.next()
    let stamp = ServedAnswer.Stamp(
      requestID: RequestNumber.text(number, seed: settings.seed), date: now.httpDate ?? "")
    switch services.book(for: request.head) {
    case .failure(let refusal):
      return await finish(request, host, .refused(refusal, stamp), [], book: nil)
    case .success(let book):
      let signature = signatureFinding(request, book, now)
      switch choose(for: request, book) {
      case .failure(let refusal):
        let findings = signature + [refusal.finding].compactMap { $0 }
        return await finish(request, host, .refused(refusal, stamp), findings, book: book)
      case .success(let scenario):
        let reply = book.reply(scenario, to: request.tree, stamp)
        return await finish(request, host, .played(scenario, reply, stamp), signature, book: book)
      }
    }
  }

  private func choose(
    for request: ServedRequest, _ book: ScenarioBook
  ) -> Result<Scenario, DoubleRefusal> {
    guard let name = ScenarioChoice.name(for: request.head, book) else {
      let turn = turns.next(of: book.operation.name)
      let scenario = settings.sequence.scenario(turn: turn, of: book) ?? book.conforming(turn: turn)
      return scenario.map { .success($0) } ?? .failure(.noScenario(book))
    }
    return book[name].map { .success($0) } ?? .failure(.unknownScenario(name, book))
  }

  private func signatureFinding(
    _ request: ServedRequest, _ book: ScenarioBook, _ now: Instant
  ) -> [Finding] {
    guard !settings.credentials.isEmpty else { return [] }
    let check = SignatureCheck(settings.credentials, book)
    return [check.finding(request, at: now)].compactMap { $0 }
  }

  private func finish(
    _ request: ServedRequest, _ host: String, _ outcome: Outcome, _ findings: [Finding],
    book: ScenarioBook?
  ) async -> (answer: Answer, event: Event) {
    let observed = request.observed(host: host, answered: outcome.served)
    var judged = observed
    if let standIn = outcome.standIn(book, request.tree) {
      judged.answer = ObservedExchange.Answer(standIn)
    }
    let judgement = await judge.judge(judged, id: outcome.scenario?.name, adding: findings)
    let event = Event(
      exchange: observed, judgement: judgement, operation: book?.operation.name,
      scenario: outcome.scenario, expectation: outcome.expectation)
    return (outcome.served?.answer ?? .hangUp, event)
  }
}

/// What a double does about a request.
private enum Outcome {
  case refused(DoubleRefusal, ServedAnswer.Stamp)
  case played(Scenario, ScenarioBook.Reply, ServedAnswer.Stamp)

  /// Nil where the connection is closed instead.
  var served: ServedAnswer? {
    switch self {
    case .refused(let refusal, let stamp): refusal.answer(stamp)
    case .played(_, let reply, _): reply.answer
    }
  }

  var scenario: Scenario? { if case .played(let scenario, _, _) = self { scenario } else { nil } }

  var expectation: Expectation? {
    if case .played(_, let reply, _) = self { reply.expectation } else { nil }
  }

  /// An answer to judge the request by where none was given, or one with which nothing is judged.
  func standIn(_ book: ScenarioBook?, _ request: JSONNode?) -> ServedAnswer? {
    guard case .played(_, let reply, let stamp) = self, let book else { return nil }
    guard !(200...599 ~= reply.answer?.status ?? 0) else { return nil }
    return book.conforming(turn: 0).flatMap { book.reply($0, to: request, stamp).answer }
  }
}

extension ScenarioBook {
  /// The conforming scenario of a turn, over and over; nil where there is none.
  func conforming(turn: Int) -> Scenario? {
    let all = conforming
    return all.isEmpty ? nil : all[all.startIndex + turn % all.count]
  }
}
