import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

/// What the scenarios of an operation are made from.
struct ScenarioSource: Sendable {
  let operation: AssaySpec.Operation
  let contract: Contract
  let seed: UInt64
  let codec: Codec
  /// The good exchanges of each outcome that has any; never none.
  let samples: [Sample.Outcome: [Sample]]

  /// Nil for a protocol whose messages are not judged.
  init?(_ operation: AssaySpec.Operation, _ contract: Contract, seed: UInt64) {
    guard let codec = Codec(contract) else { return nil }
    self.operation = operation
    self.contract = contract
    self.seed = seed
    self.codec = codec
    let outcomes = [.success] + operation.errors.map { Sample.Outcome.error($0) }
    let samples = outcomes.compactMap { outcome in
      Self.samples(operation, contract, outcome, seed).map { (outcome, $0) }
    }
    self.samples = Dictionary(samples) { first, _ in first }
  }

  private static func samples(
    _ operation: AssaySpec.Operation, _ contract: Contract, _ outcome: Sample.Outcome,
    _ seed: UInt64
  ) -> [Sample]? {
    do throws(SampleError) {
      return Array(try SampleVariants(operation, contract, outcome: outcome, seed: seed))
    } catch {
      return nil
    }
  }

  var binding: ProtocolBinding { codec.binding }

  /// The members of the operation's errors that have a good exchange, by name.
  var errors: [ErrorShape] {
    operation.errors.sorted().filter { samples[.error($0)] != nil }.compactMap {
      contract.errors[$0]
    }
  }

  /// The full answer of a success; nil where there is none, or it is a stream of events.
  var success: JSONNode? { samples[.success]?.first?.exchange.response.body.node }

  func shape(of member: Member) -> Shape? { contract.shape(named: member.shape) }
}
