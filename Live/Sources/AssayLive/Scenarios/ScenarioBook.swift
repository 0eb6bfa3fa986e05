package import AssayEngine
package import AssaySpec
import AssayValidator

/// The scenarios of an operation, and their answers.
///
/// All of it is decided by contract, seed, scenario and request: the same ones make the same bytes.
package struct ScenarioBook: Sendable {
  /// Conforming ones first, then errors, oddities, faults and mutants; no two have one name.
  package let scenarios: [Scenario]
  private let source: ScenarioSource
  private let numbers: [String: Int]
  private let memory = MutantMemory()

  /// Nil for a protocol whose messages are not judged.
  ///
  /// What no value can be made for is left out; `Mutants.attempts` says what that is, and why.
  ///
  /// - Parameter seed: another one makes other texts where the contract leaves them open; names stay.
  package init?(_ operation: AssaySpec.Operation, _ contract: Contract, seed: UInt64 = 0) {
    guard let source = ScenarioSource(operation, contract, seed: seed) else { return nil }
    self.source = source
    scenarios = ScenarioName.unique(
      ConformingScenarios.all(source) + ErrorScenarios.all(source) + OddityScenarios.all(source)
        + FaultScenarios.all(source) + MutantScenarios.all(source))
    numbers = Dictionary(
      zip(scenarios.map(\.name), scenarios.indices), uniquingKeysWith: { first, _ in first })
  }

  package var operation: AssaySpec.Operation { source.operation }
  package var contract: Contract { source.contract }

  /// The scenario of that name, exact spelling.
  package subscript(_ name: String) -> Scenario? { numbers[name].map { scenarios[$0] } }

  /// The conforming ones: what a double answers that is told nothing, one after another.
  package var conforming: ArraySlice<Scenario> { scenarios.prefix { $0.kind == .conforming } }

  /// A request that the operation accepts: what to call it with.
  ///
  /// Nil where none can be made.
  package var request: JSONNode? { source.samples[.success]?.first?.exchange.request.body.node }

  /// What is sent for a scenario, and what a correct client returns for it.
  package struct Reply: Sendable {
    /// Nil where the connection is closed without an answer.
    package let answer: ServedAnswer?
    package let expectation: Expectation
  }

  /// The reply to a request.
  ///
  /// - Parameters:
  ///   - scenario: one of this book.
  ///   - request: the body of the request. Nil, and one that a server cannot read, is answered as a
  ///     made-up one.
  package func reply(
    _ scenario: Scenario, to request: JSONNode?, _ stamp: ServedAnswer.Stamp
  ) -> Reply {
    switch scenario.plan {
    case .noAnswer: return Reply(answer: nil, expectation: .refusal(unnoticed: nil))
    case .sample(let outcome, let variant, let change):
      let sample = answering(request, outcome, variant)
      var draft = Draft(sample.exchange)
      change(&draft)
      let answer = ServedAnswer(draft, requestIDField: requestIDField, stamp)
      return Reply(
        answer: answer,
        expectation: scenario.kind == .illegal
          ? .refusal(unnoticed: nil) : Expectation(of: answer, source))
    case .mutant(let number):
      let mutant = MutantScenarios.mutant(
        number, of: scenario, answering: request, source, memory)
      guard let mutant else { return Reply(answer: nil, expectation: .refusal(unnoticed: nil)) }
      let answer = ServedAnswer(
        Draft(mutant.exchange), requestIDField: requestIDField, stamp)
      let unnoticed = answer.status < 300 ? nil : error(mutant.outcome)
      return Reply(answer: answer, expectation: .refusal(unnoticed: unnoticed))
    }
  }

  private var requestIDField: String? { source.binding.requestIDField?.text }

  /// A good exchange for a request. A scenario is only made of what has one.
  private func answering(
    _ request: JSONNode?, _ outcome: Sample.Outcome, _ variant: Int
  ) -> Sample {
    let samples = source.samples[outcome] ?? []
    let sample = samples[variant]
    return request.map { sample.answering($0, operation, contract) } ?? sample
  }

  /// The error of a good exchange that ends so; nil for a success.
  private func error(_ outcome: Sample.Outcome) -> ExpectedError? {
    guard case .error = outcome, let sample = source.samples[outcome]?.first else { return nil }
    let stamp = ServedAnswer.Stamp(requestID: "", date: "")
    let answer = ServedAnswer(
      Draft(sample.exchange), requestIDField: requestIDField, stamp)
    guard case .error(let error) = Expectation(of: answer, source) else { return nil }
    return error
  }
}
