import AssaySpec
import AssayValidator
import Benchmark

/// Contracts of this repository.
enum Contracts {
  /// What is wrong with a contract that a benchmark needs.
  struct Unusable: Error {
    var report: String
  }

  static let partnerCentral = root + "/specs/partnercentral-selling"
  static let orchard = root + "/golden/specs/orchard-ledger"

  static func load(_ folder: String) throws -> Contract {
    let loaded = ContractLoader.load(folder: folder)
    guard let contract = loaded.contract else { throw Unusable(report: loaded.report) }
    return contract
  }

  static func validator(_ folder: String, isQuiet: Bool) throws -> Validator {
    guard let compiled = CompiledContract(try load(folder)) else {
      throw Unusable(report: "no protocol that is judged: \(folder)")
    }
    return Validator(compiled, isQuiet: isQuiet)
  }

  /// The repository, four folders above this file.
  private static let root = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/"))
}

/// From YAML to what judges: once a run.
func measureContracts() {
  let once = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .microseconds, warmupIterations: 3,
    scalingFactor: .one, maxDuration: .seconds(2))
  Benchmark("contract: load and lint the first contract", configuration: once) { _ in
    blackHole(try Contracts.load(Contracts.partnerCentral))
  }
  Benchmark("contract: load and lint orchard-ledger", configuration: once) { _ in
    blackHole(try Contracts.load(Contracts.orchard))
  }
  for (folder, operation) in [
    (Contracts.partnerCentral, SnapshotJobs.operation),
    (Contracts.orchard, OrchardTrees.operation),
  ] {
    Benchmark(
      "contract: compile \(operation)", configuration: once,
      closure: { (_: Benchmark, contract: Contract) in
        let compiled = CompiledContract(contract)
        try compiled?.compile(operation: operation)
        blackHole(compiled)
      },
      setup: { try Contracts.load(folder) })
  }
}
