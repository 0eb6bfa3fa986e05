import AssayCore
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// Mutants of operations of whole imported services.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct ImportedMutantTests {
  /// One operation, imported from one kind of model.
  struct Pick: CustomTestStringConvertible, Sendable {
    var source: ModelSource
    var service: String
    var operation: String

    var testDescription: String { "\(service) \(operation) (\(source.rawValue))" }

    func parts() throws -> (AssaySpec.Operation, Contract) {
      let contracts = try ImportedContracts.all(source)
      let contract = try #require(contracts.first { $0.service.id == service })
      return (try #require(contract.operations[operation]), contract)
    }
  }

  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

  /// Between them: blobs, ranges, intEnums, maps with enum keys, unions that hold themselves,
  /// imported constraints, streams of events, errors of awsQueryCompatible services.
  private static let picks = [
    Pick(source: .smithy, service: "kms", operation: "CreateGrant"),
    Pick(source: .botocore, service: "kms", operation: "GenerateDataKey"),
    Pick(source: .smithy, service: "secrets-manager", operation: "CreateSecret"),
    Pick(source: .botocore, service: "secrets-manager", operation: "BatchGetSecretValue"),
    Pick(source: .smithy, service: "sqs", operation: "SendMessageBatch"),
    Pick(source: .botocore, service: "sqs", operation: "GetQueueAttributes"),
    Pick(source: .smithy, service: "dynamodb", operation: "GetItem"),
    Pick(source: .botocore, service: "cloudwatch-logs", operation: "PutLogEvents"),
    Pick(source: .botocore, service: "cloudwatch-logs", operation: "StartLiveTail"),
  ]

  @Test(arguments: picks)
  func `every sample conforms, and every mutant is found by its rule alone`(
    _ pick: Pick
  ) throws {
    let (operation, contract) = try pick.parts()
    var bench = Bench(contract)
    #expect(Self.objections(operation, contract, &bench) == [])
  }

  @Test func `makes as many mutants of each rule as are recorded`() throws {
    let counts = try Self.picks.flatMap(Self.counts).map { $0 + "\n" }.joined()
    let file = SharedSuites.packageRoot.appending(path: "golden/mutants/imported.txt")
    if Self.isRecording { try counts.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == counts)
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  /// `smithy kms CreateGrant 12 error shape/pattern`.
  private static func counts(_ pick: Pick) throws -> [String] {
    let (operation, contract) = try pick.parts()
    let rules = Mutants.attempts(of: operation, contract).map { attempt in
      attempt.mutant.map { "\($0.level.name) \($0.rule)" } ?? "not made"
    }
    return Dictionary(grouping: rules) { $0 }.sorted { $0.key < $1.key }.map { rule, all in
      "\(pick.source.rawValue) \(pick.service) \(pick.operation) \(all.count) \(rule)"
    }
  }

  /// Minutes in a debug build, so only where `ASSAY_WHOLE_SERVICES` is 1.
  @Test(
    .tags(.slow),
    .enabled(
      if: ProcessInfo.processInfo.environment["ASSAY_WHOLE_SERVICES"] == "1",
      "ASSAY_WHOLE_SERVICES is not 1"), arguments: [ModelSource.smithy, .botocore])
  func `all operations of five services`(_ source: ModelSource) throws {
    var objections: [String] = []
    for contract in try ImportedContracts.all(source) {
      var bench = Bench(contract)
      for operation in contract.operations.values {
        objections += Self.objections(operation, contract, &bench)
      }
    }
    #expect(objections == [])
  }

  private static func objections(
    _ operation: AssaySpec.Operation, _ contract: Contract, _ bench: inout Bench
  ) -> [String] {
    let outcomes: [Sample.Outcome] = [.success] + operation.errors.map { .error($0) }
    var objections: [String] = []
    for outcome in outcomes {
      do throws(SampleError) {
        let samples = try SampleVariants(operation, contract, outcome: outcome)
        objections += samples.compactMap { bench.objection(to: $0) }
      } catch {
        objections.append("\(operation.name) \(outcome.name): \(error.notSampled)")
      }
    }
    return objections
      + Mutants.all(of: operation, contract).compactMap { bench.objection(to: $0) }
  }
}
