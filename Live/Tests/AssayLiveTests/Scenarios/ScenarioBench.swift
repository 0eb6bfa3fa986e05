import Assay
import AssayCore
import AssayEngine
import AssayLive
import AssaySpec
import AssayValidator
import Testing

/// Judges the answers of a book as if a client had seen them.
struct ScenarioBench {
  private let book: ScenarioBook
  private var judge: ExchangeJudge

  init(_ book: ScenarioBook, profile: Profile = .service) {
    self.book = book
    judge = ExchangeJudge(
      contracts: [book.contract], options: ExchangeJudge.Options(profile: profile))
  }

  /// What is found about the answer of a scenario, as `level rule`: each once, notes left out.
  mutating func findings(_ scenario: Scenario, to request: JSONNode?) throws -> [String] {
    guard let answer = book.reply(scenario, to: request, ScenarioBook.stamp).answer else {
      return ["no answer"]
    }
    var exchange = try wireRequest(request).exchange(url: "http://127.0.0.1/")
    exchange.response = answer.response(in: &exchange)
    var judgements: [Judgement] = []
    judge.judge(exchange, into: &judgements) { Location(file: "made", entry: 0) }
    #expect(judgements.count == 1 && judgements[0].skipped == nil)
    let findings = judgements.flatMap(\.findings).filter {
      $0.part == .response && $0.level > .note
    }
    return Set(findings.map { "\($0.level.name) \($0.rule)" }).sorted()
  }

  /// What a client sends for the operation; nothing where it is asked for by a stream of events.
  private func wireRequest(_ body: JSONNode?) throws -> WireRequest {
    let codec = try #require(Codec(book.contract))
    guard let body else {
      let target = try #require(book.contract.service.target)
      let header = WireHeader("X-Amz-Target", "\(target).\(book.operation.name)")
      return WireRequest(method: "POST", path: "/", headers: [header], body: [])
    }
    let input = try codec.decode(body, as: .input(book.operation))
    return try codec.request(book.operation, input: input)
  }
}
