import Assay
import AssayCore
import AssaySpec
import AssayValidator
import Testing

/// The cases of one file of an outside suite, and the contracts that they are about.
struct ProtocolSuite: Sendable {
  let name: String
  /// By the service of a case.
  let contracts: [String: Contract]
  let cases: [ProtocolCase]
  /// The namespace of the errors, where the protocol sends it.
  var errorNamespace: String?

  func play(_ given: ProtocolCase) throws -> ProtocolPlay {
    try ProtocolPlay(
      given, contract: try #require(contracts[given.service]), errorNamespace: errorNamespace)
  }

  /// Judges a case as an exchange; what it leaves open comes from others of its operation.
  func judge(_ given: ProtocolCase) throws -> Judgement {
    let play = try play(given)
    var judge = ExchangeJudge(contracts: [play.codec.contract])
    let exchange = try play.exchange(
      input: value(.request, .client, besides: given),
      output: value(.response, .server, besides: given))
    let judgement = judge.judge(exchange) { Location(file: given.suite, entry: 0) }
    return try #require(judgement)
  }

  /// What a case of the same operation asks or answers, or nothing.
  private func value(
    _ kind: ProtocolCase.Kind, _ side: ProtocolCase.Side, besides given: ProtocolCase
  ) throws -> Value {
    let other = cases.first {
      $0.kind == kind && $0.applies(to: side) && $0.error == nil
        && $0.operation == given.operation && $0.service == given.service
    }
    return try other.map { try play($0).value } ?? .empty
  }
}

/// The suites of one origin, and their cases.
struct ProtocolSuites: Sendable {
  let suites: [ProtocolSuite]

  func cases(_ kind: ProtocolCase.Kind, _ side: ProtocolCase.Side) -> [ProtocolCase] {
    cases.filter { $0.kind == kind && $0.applies(to: side) }
  }

  var cases: [ProtocolCase] { suites.flatMap(\.cases) }

  func suite(of given: ProtocolCase) throws -> ProtocolSuite {
    try #require(suites.first { $0.name == given.suite })
  }

  func play(_ given: ProtocolCase) throws -> ProtocolPlay {
    try suite(of: given).play(given)
  }
}

/// Expects what a case asserts, but for what is listed as a known failure, which must fail.
func expect(_ problems: [Problem], _ given: ProtocolCase, _ direction: String) throws {
  let known = try KnownFailures.listed.get().aspects(given, direction)
  let unexpected = problems.filter { !known.contains($0.aspect) }
  #expect(unexpected == [])
  let passed = known.subtracting(problems.map(\.aspect))
  #expect(passed == [], "listed as a known failure, and passes")
}

/// Expects that an exchange conforms, with the outcome of its case, but for missing members.
func expect(_ judgement: Judgement, _ given: ProtocolCase, missing: Int = 0) {
  #expect(judgement.skipped == nil)
  #expect(judgement.operation == given.operation)
  #expect(judgement.outcome == given.error ?? "success")
  let errors = judgement.findings.filter { $0.level == .error }.map(\.rule)
  #expect(errors == Array(repeating: .requiredMissing, count: missing))
}
