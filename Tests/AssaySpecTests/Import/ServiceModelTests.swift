import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Whole services, read from botocore's and from Smithy's model.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct ServiceModelTests {
  private static let counts: [String: [ModelSource: (operations: Int, errors: Int)]] = [
    "cloudwatch-logs": [.botocore: (118, 21), .smithy: (113, 21)],
    "dynamodb": [.botocore: (62, 34), .smithy: (57, 35)],
    "kms": [.botocore: (56, 48), .smithy: (54, 48)],
    "partnercentral-selling": [.botocore: (45, 7), .smithy: (42, 7)],
    "secrets-manager": [.botocore: (26, 12), .smithy: (23, 12)],
    "sqs": [.botocore: (23, 28), .smithy: (23, 28)],
    "sts": [.botocore: (11, 12), .smithy: (11, 12)],
  ]

  @Test(arguments: ServiceModels.all, ModelSource.allCases)
  func `a model is read whole`(models: ServiceModels, source: ModelSource) throws {
    let model = try models.model(source)
    #expect(model.source == source)
    #expect(model.contract.service.id == models.id)
    #expect(model.contract.service.isComplete)
    #expect(model.contract.looseEnds == [])
    let counts = Self.counts[models.id]?[source]
    #expect(model.contract.operations.count == counts?.operations)
    #expect(model.contract.errors.count == counts?.errors)
  }

  /// golden/models/disagreements: every line is a difference of the models themselves.
  @Test(arguments: ServiceModels.all)
  func `both models agree but for what is listed`(models: ServiceModels) throws {
    let (contract, disagreements) = ModelMerge.merge(
      botocore: try models.model(.botocore), smithy: try models.model(.smithy))
    let actual = disagreements.map { "\($0)\n" }.joined()
    let file = SharedSuites.packageRoot.appending(
      path: "golden/models/disagreements/\(models.id).txt")
    if LintCase.isRecording {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    #expect(try actual == String(contentsOf: file, encoding: .utf8))
    #expect(contract.looseEnds == [])
  }

  @Test func `every service of which both models are there is compared`() throws {
    let folder = try SharedSuites.url("suites/botocore-models").path
    let folders = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.contains(".") && $0.first?.isLowercase == true }
    let compared = ServiceModels.all.map { String($0.botocore.prefix { $0 != "/" }) }
    #expect(Set(folders) == Set(compared))
  }
}
