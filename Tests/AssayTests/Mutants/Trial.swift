import Assay
import AssayCore
import AssaySpec
import AssayTestSupport
import AssayValidator
import Testing

/// An operation whose samples and mutants are judged.
struct Trial: CustomTestStringConvertible, Sendable {
  /// A folder under `golden/specs`, or the one under `specs`.
  var folder: String
  var operation: String

  var testDescription: String { "\(folder) \(operation)" }

  /// Operations that together hold every kind of shape, of error and of message.
  static let all = [
    Self(folder: "partnercentral-selling", operation: "GetResourceSnapshotJob"),
    Self(folder: "lantern-keeper", operation: "GetLantern"),
    Self(folder: "lantern-keeper", operation: "DouseLanterns"),
    Self(folder: "lantern-keeper", operation: "ListLanterns"),
    Self(folder: "orchard-ledger", operation: "GetTree"),
    Self(folder: "orchard-ledger", operation: "MeasureTree"),
    Self(folder: "beacon-queue", operation: "SendBeacon"),
    Self(folder: "beacon-queue", operation: "WatchBeacons"),
    Self(folder: "beacon-queue", operation: "RelayBeacons"),
  ]

  func contract() throws -> Contract {
    try folder == "partnercentral-selling" ? Contracts.snapshotJobs() : Contracts.golden(folder)
  }

  func parts() throws -> (Operation, Contract) {
    let contract = try contract()
    return (try #require(contract.operations[operation]), contract)
  }
}

/// Judges what was made, as if it had been seen live.
struct Bench {
  private var judge: ExchangeJudge

  init(_ contract: Contract) {
    judge = ExchangeJudge(contracts: [contract])
  }

  mutating func judgement(of exchange: SampleExchange) -> Judgement? {
    judge.judge(exchange.exchange) { Location(file: "made", entry: 0) }
  }

  /// What is wrong with the answer for a mutant; nil where it is found by its rule and no other.
  mutating func objection(to mutant: Mutant) -> String? {
    let findings = judgement(of: mutant.exchange)?.findings ?? []
    let wanted = "\(mutant.level.name) \(mutant.rule) \(mutant.part.rawValue)"
    let found = findings.map { finding in
      let isThere = mutant.pointer == nil || mutant.pointer == finding.pointer
      return "\(finding.level.name) \(finding.rule) \(finding.part.rawValue)"
        + (isThere ? "" : " at \(finding.pointer ?? "no pointer")")
    }
    return found == [wanted] ? nil : "\(mutant.name): wanted \(wanted), found \(found)"
  }

  /// What is wrong with the answer for a good exchange, or nil.
  mutating func objection(to sample: Sample) -> String? {
    guard let judgement = judgement(of: sample.exchange) else { return "not judged" }
    let isRight =
      judgement.findings.isEmpty && judgement.outcome == sample.outcome.name
      && judgement.skipped == nil
    return isRight ? nil : "\(sample.outcome.name): \(judgement)"
  }
}
