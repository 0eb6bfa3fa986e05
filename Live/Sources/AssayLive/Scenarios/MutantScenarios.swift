import AssayCore
import AssayEngine
import AssayValidator

/// Every answer that breaks the contract by one fault.
enum MutantScenarios {
  /// Named after the mutants that answer a made-up request, whatever the seed.
  static func all(_ source: ScenarioSource) -> [Scenario] {
    attempts(source, seed: 0).enumerated().compactMap { number, attempt in
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
    _ number: Int, breaking rule: RuleID?, answering request: JSONNode?, _ source: ScenarioSource
  ) -> Mutant? {
    let own = attempts(source, seed: source.seed, answering: request).dropFirst(number)
    if let mutant = own.first(where: { _ in true })?.mutant, mutant.isIllegalAnswer,
      mutant.rule == rule
    {
      return mutant
    }
    return attempts(source, seed: 0).dropFirst(number).first { _ in true }?.mutant
  }

  private static func attempts(
    _ source: ScenarioSource, seed: UInt64, answering request: JSONNode? = nil
  ) -> some Sequence<MutationAttempt> {
    Mutants.attempts(of: source.operation, source.contract, seed: seed, answering: request)
  }
}

extension Mutant {
  fileprivate var isIllegalAnswer: Bool { part == .response && level == .error }
}
