import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

/// Every answer that breaks the contract by one fault.
enum MutantScenarios {
  /// Named after the mutants that answer a made-up request, whatever the seed.
  static func all(_ source: ScenarioSource) -> [Scenario] {
    source.mutants(seed: 0).enumerated().compactMap { number, attempt in
      guard let mutant = attempt.mutant, mutant.isIllegalAnswer else { return nil }
      return Scenario(
        name: "mutant/" + ScenarioName.path(ofMutant: mutant.name), kind: .illegal,
        summary: Escaping.show(mutant.name, limit: .max), rule: mutant.rule, plan: .mutant(number))
    }
  }

  /// The mutant of that number that answers a request.
  ///
  /// Where the request's values make another one of it, the mutant that answers a made-up one.
  static func mutant(
    _ number: Int, of scenario: Scenario, answering request: JSONNode?, _ source: ScenarioSource,
    _ memory: MutantMemory
  ) -> Mutant? {
    let own = memory.attempts(answering: request, source)
    if own.indices.contains(number), let mutant = own[number].mutant, mutant.isIllegalAnswer,
      mutant.rule == scenario.rule
    {
      return mutant
    }
    return source.mutants(seed: 0).dropFirst(number).first { _ in true }?.mutant
  }
}

extension ScenarioSource {
  func mutants(
    seed: UInt64, answering request: JSONNode? = nil
  ) -> some Sequence<MutationAttempt> {
    Mutants.attempts(of: operation, contract, seed: seed, answering: request)
  }
}

extension Mutant {
  fileprivate var isIllegalAnswer: Bool { part == .response && level == .error }
}
