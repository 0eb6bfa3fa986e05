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
    try run(name == "partner" ? Contracts.snapshotJobs() : Contracts.golden(name))
  }
  @Test(.serialized, arguments: [ProcessInfo.processInfo.environment["M"] ?? ""])
  func `imported`(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: SharedSuites.url("suites/" + name)))
    let model = try name.hasPrefix("smithy") ? SmithyModel.read(bytes, file: name) : BotocoreModel.read(bytes, file: name)
    let start = Date()
    try run(model.contract)
    say("SERVICE", name, Date().timeIntervalSince(start))
  }
  private func run(_ contract: Contract) throws {
    var judge = try ExchangeJudge(contracts: [contract])
    let location = Location(file: "made", entry: 0)
    for operation in contract.operations.values.sorted(by: { $0.name < $1.name }) {
      for outcome in [Sample.Outcome.success] + operation.errors.map({ .error($0) }) {
        var n = 0
        for sample in try SampleVariants(operation, contract, outcome: outcome) {
          n += 1; if n > 400 { FileHandle.standardError.write(Data("ENDLESS \(operation.name) \(outcome) \(sample.exchange.line(id: "x").text)\n".utf8)); break }
          say("SAMPLE", sample.exchange.line(id: "x").text)
          let judgement = judge.judge(sample.exchange.exchange, at: location)
          if !judgement.findings.isEmpty || judgement.outcome != outcome.name || judgement.skipped != nil {
            say("BAD", operation.name, outcome, judgement, sample.exchange.line(id: "x").text)
          }
          
          for ns in sample.notSampled { say("NOTSAMPLED", ns) }
        }
        if n > 40 { say("VARIANTS", operation.name, outcome, n) }
      }
      say("OP", operation.name)
      var names: Set<String> = []
      let start = Date()
      for attempt in Mutants.attempts(of: operation, contract) {
        switch attempt {
        case .notMade(let n): say("NOTMADE", n.name, n.reason)
        case .made(let mutant):
          if !names.insert(mutant.name).inserted { say("TWICE", mutant.name) }
          let t0 = Date()
          let judgement = judge.judge(mutant.exchange.exchange, at: location)
          if Date().timeIntervalSince(t0) > 0.5 || names.count > 5000 && names.count < 5020 { FileHandle.standardError.write(Data("SLOW \(operation.name) \(names.count) \(mutant.name) \(Date().timeIntervalSince(t0))\n".utf8)) }
          let found = judgement.findings
          if found.count != 1 || found[0].rule != mutant.rule || found[0].level != mutant.level || found[0].part != mutant.part || (mutant.pointer != nil && found[0].pointer != mutant.pointer) {
            say("WRONG", mutant.name, mutant.rule, mutant.level, mutant.pointer ?? "-", "GOT", found.map { "\($0.level) \($0.rule) \($0.part) \($0.pointer ?? "-") \($0.message)" })
          }
        }
      }
      say("COUNT", operation.name, names.count, Date().timeIntervalSince(start))
    }
  }
}
private func say(_ items: Any...) {
  FileHandle.standardError.write(Data((items.map { "\($0)" }.joined(separator: " ") + "\n").utf8))
}
