import Assay
import AssayCore
import AssayEngine
import AssayLive
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// An operation whose scenarios are tried.
struct ScenarioTrial: CustomTestStringConvertible, Sendable {
  /// A folder under `specs` or `golden/specs`.
  var folder: String
  var operation: String

  var testDescription: String { "\(folder) \(operation)" }

  /// Every operation of every contract there is.
  static func all() throws -> [Self] {
    try contracts.get().flatMap { folder, contract in
      contract.operations.keys.sorted().map { Self(folder: folder, operation: $0) }
    }
  }

  func book(seed: UInt64 = 0) throws -> ScenarioBook {
    let contract = try #require(try Self.contracts.get().first { $0.folder == folder }?.contract)
    let operation = try #require(contract.operations[operation])
    return try #require(ScenarioBook(operation, contract, seed: seed))
  }

  private static let contracts = Result {
    try ["specs", "golden/specs"].flatMap { parent in
      let root = SharedSuites.packageRoot.appending(path: parent)
      let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      return try folders.filter { !$0.contains(".") }.map { folder in
        let loaded = ContractLoader.load(folder: root.appending(path: folder).path)
        return (folder: folder, contract: try #require(loaded.contract, "\(loaded.report)"))
      }
    }
  }
}

extension ScenarioBook {
  static let stamp = ServedAnswer.Stamp(
    requestID: "00000000-0000-4000-8000-000000000001", date: "Mon, 09 Mar 2026 08:30:00 GMT")

  /// What a client sends for the operation.
  func wireRequest(_ body: JSONNode) throws -> WireRequest {
    let codec = try #require(Codec(contract))
    let input = try codec.decode(body, as: .input(operation))
    return try codec.request(operation, input: input)
  }

  /// What is found about the answer of a scenario, as `level rule`, notes left out.
  func findings(
    _ scenario: Scenario, to request: JSONNode, _ profile: Profile = .service
  ) throws -> [String] {
    guard let answer = reply(scenario, to: request, Self.stamp).answer else { return ["no answer"] }
    var exchange = try wireRequest(request).exchange(url: "http://127.0.0.1/")
    exchange.response = answer.response(in: &exchange)
    var judge = ExchangeJudge(
      contracts: [contract], options: ExchangeJudge.Options(profile: profile))
    var judgements: [Judgement] = []
    judge.judge(exchange, into: &judgements) { Location(file: "made", entry: 0) }
    return judgements.flatMap(\.findings).filter { $0.level > .note }.map {
      "\($0.part.rawValue) \($0.level.name) \($0.rule)"
    }
  }
}
