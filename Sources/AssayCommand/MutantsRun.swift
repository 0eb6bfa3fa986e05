import AssayConsole
import AssayCore
import AssaySpec
import AssayValidator

/// Writes the exchanges that are made for one operation.
struct MutantsRun: Sendable {
  private let operation: Operation
  private let contract: Contract
  private let seed: UInt64

  /// Finds the operation, of which there must be one.
  init(operation name: String, contracts: [Contract], seed: UInt64) throws(CommandFailure) {
    let sought = try SoughtOperation(named: name, in: contracts)
    (operation, contract, self.seed) = (sought.operation, sought.contract, seed)
  }

  /// Level, rule and name of every mutant; at the end what could not be made.
  func list(to output: OutputFile) throws(CommandFailure) {
    for attempt in Mutants.attempts(of: operation, contract, seed: seed) {
      try output.send(line: attempt.line)
    }
  }

  /// The good exchanges, then the mutants, one a line; says how many could not be made.
  func write(to output: OutputFile) throws(CommandFailure) {
    for outcome in [Sample.Outcome.success] + operation.errors.sorted().map({ .error($0) }) {
      try writeSamples(of: outcome, to: output)
    }
    var missing = 0
    for attempt in Mutants.attempts(of: operation, contract, seed: seed) {
      switch attempt {
      case .made(let mutant): try output.send(line: mutant.recordingLine)
      case .notMade: missing += 1
      }
    }
    guard missing > 0 else { return }
    OutputFile.complain("note: \(missing) could not be made: --list says which, and why")
  }

  private func writeSamples(
    of outcome: Sample.Outcome, to output: OutputFile
  ) throws(CommandFailure) {
    let samples: SampleVariants
    do throws(SampleError) {
      samples = try SampleVariants(operation, contract, outcome: outcome, seed: seed)
    } catch {
      // It is one of those that could not be made.
      return
    }
    for (index, sample) in samples.enumerated() {
      try output.send(
        line: sample.recordingLine(id: "\(outcome.name): \(Self.words(ofVariant: index))"))
    }
  }

  private static func words(ofVariant index: Int) -> String {
    switch index {
    case 0: "every member"
    case 1: "required members alone"
    default: "every member, variant \(index)"
    }
  }
}
