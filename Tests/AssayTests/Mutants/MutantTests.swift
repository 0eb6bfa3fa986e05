import Assay
import AssayCore
import AssaySpec
import AssayValidator
import Testing

/// Every sample conforms, and every mutant is found by its rule and by nothing else.
struct MutantTests {
  /// The contract of GetResourceSnapshotJob, and invented ones by their folder.
  private static func contract(_ name: String) throws -> Contract {
    try name == "GetResourceSnapshotJob" ? Contracts.snapshotJobs() : Contracts.golden(name)
  }

  private static let names = [
    "GetResourceSnapshotJob", "lantern-keeper", "orchard-ledger", "beacon-queue",
  ]

  @Test(arguments: names)
  func `samples have no finding`(_ name: String) throws {
    let contract = try Self.contract(name)
    var judge = ExchangeJudge(contracts: [contract])
    for operation in contract.operations.values {
      for outcome in [Sample.Outcome.success] + operation.errors.map({ .error($0) }) {
        for sample in try SampleVariants(operation, contract, outcome: outcome) {
          let judgement = judge.judge(
            sample.exchange.exchange, at: Location(file: "made", entry: 0))
          #expect(judgement.findings == [] && judgement.outcome == outcome.name)
          #expect(judgement.skipped == nil)
        }
      }
    }
  }

  @Test(arguments: names)
  func `mutants have their finding`(_ name: String) throws {
    let contract = try Self.contract(name)
    var judge = ExchangeJudge(contracts: [contract])
    var count = 0
    for operation in contract.operations.values {
      for case .made(let mutant) in Mutants.attempts(of: operation, contract) {
        count += 1
        let judgement = judge.judge(mutant.exchange.exchange, at: Location(file: "made", entry: 0))
        let found = judgement.findings.map { "\($0.level.name) \($0.rule) \($0.part.rawValue)" }
        let expected = "\(mutant.level.name) \(mutant.rule) \(mutant.part.rawValue)"
        #expect(found == [expected], "\(mutant.name)")
      }
    }
    #expect(count > 0)
  }
}
