import Assay
import AssayCore
import AssayEngine
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

struct MutantTests {
  @Test(arguments: ["partner", "lantern-keeper", "orchard-ledger", "beacon-queue"]) func `mutants`(_ name: String) throws {
    let contract = try name == "partner" ? Contracts.snapshotJobs() : Contracts.golden(name)
    var judge = try ExchangeJudge(contracts: [contract])
    let location = Location(file: "made", entry: 0)
    for operation in contract.operations.values.sorted(by: { $0.name < $1.name }) {
      for outcome in [Sample.Outcome.success] + operation.errors.map({ .error($0) }) {
        var n = 0
        for sample in try SampleVariants(operation, contract, outcome: outcome) {
          n += 1
          let judgement = judge.judge(sample.exchange.exchange, at: location)
          if !judgement.findings.isEmpty || judgement.outcome != outcome.name || judgement.skipped != nil {
            print("BAD", operation.name, outcome, judgement, sample.exchange.line(id: "x").text)
          }
          if n == 1 { print("SAMPLE", sample.exchange.line(id: "x").text) }
          for ns in sample.notSampled { print("NOTSAMPLED", ns) }
        }
        print("VARIANTS", operation.name, outcome, n)
      }
      var names: Set<String> = []
      let start = Date()
      for attempt in Mutants.attempts(of: operation, contract) {
        switch attempt {
        case .notMade(let n): print("NOTMADE", n.name, n.reason)
        case .made(let mutant):
          if !names.insert(mutant.name).inserted { print("TWICE", mutant.name) }
          let judgement = judge.judge(mutant.exchange.exchange, at: location)
          let found = judgement.findings
          if found.count != 1 || found[0].rule != mutant.rule || found[0].level != mutant.level || found[0].part != mutant.part || (mutant.pointer != nil && found[0].pointer != mutant.pointer) {
            print("WRONG", mutant.name, mutant.rule, mutant.level, mutant.pointer ?? "-", "GOT", found.map { "\($0.level) \($0.rule) \($0.part) \($0.pointer ?? "-") \($0.message)" })
          }
        }
      }
      print("COUNT", operation.name, names.count, Date().timeIntervalSince(start))
    }
  }
}
