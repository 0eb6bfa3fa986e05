import AssayCore
import AssayEngine
import AssayValidator
import Benchmark

/// Bodies that are judged, and who judges them.
private final class Bench {
  let bodies: [[UInt8]]
  private let operation: CompiledOperation
  private var validator: Validator
  private var judgements: [Judgement] = []

  init(_ bodies: [[UInt8]], of operation: String, _ validator: Validator) throws {
    self.bodies = bodies
    self.validator = validator
    self.operation = try self.validator.operation(named: operation)
  }

  /// Judges a body in turn; nil where it was only counted.
  func judge(_ index: Int) -> Judgement? {
    let body = bodies[index % bodies.count]
    judgements.removeAll(keepingCapacity: true)
    validator.judgeBareBody(body.span, operation, into: &judgements) {
      Location(file: "bodies.jsonl", entry: index)
    }
    return judgements.last
  }
}

/// Scanning and judging bodies by a compiled contract; explaining what is wrong.
func measureJudging() {
  measure("judge: a body that conforms, all text", Contracts.partnerCentral, isQuiet: true) {
    try Bench(SnapshotJobs.bodies(64), of: SnapshotJobs.operation, $0)
  }
  measure("judge: a body of numbers, maps and unions", Contracts.orchard, isQuiet: true) {
    try Bench(OrchardTrees.bodies(64), of: OrchardTrees.operation, $0)
  }
  measure("explain: a body with a fault", Contracts.partnerCentral, isQuiet: false) {
    try Bench(SnapshotJobs.wrongBodies(64), of: SnapshotJobs.operation, $0)
  }
}

/// A benchmark that judges; the first body must be judged as the name says.
private func measure(
  _ name: String, _ folder: String, isQuiet: Bool, _ bench: @escaping (Validator) throws -> Bench
) {
  Benchmark(
    name,
    closure: { (benchmark: Benchmark, bench: Bench) in
      for index in benchmark.scaledIterations { blackHole(bench.judge(index)) }
    },
    setup: {
      let bench = try bench(try Contracts.validator(folder, isQuiet: isQuiet))
      for index in bench.bodies.indices {
        let verdict = bench.judge(index)?.verdict ?? .conforms
        guard verdict == (isQuiet ? .conforms : .violates) else {
          throw Contracts.Unusable(report: "\(name): body \(index) \(verdict)")
        }
      }
      return bench
    })
}
