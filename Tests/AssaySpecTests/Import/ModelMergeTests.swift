import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Two models of one service: golden/models/merge.
@Suite(.tags(.golden)) struct ModelMergeTests {
  private static let folder = SharedSuites.packageRoot.appending(path: "golden/models/merge")

  private static func model(_ source: ModelSource) throws -> ImportedModel {
    let file = folder.appending(path: "jobs.\(source.rawValue).json")
    return try ModelFile.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
  }

  @Test func `two models become what is recorded`() throws {
    let (contract, disagreements) = ModelMerge.merge(
      botocore: try Self.model(.botocore), smithy: try Self.model(.smithy))
    let lines = disagreements.map(\.description) + ContractText.lines(contract)
    let actual = lines.joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: "jobs.merged")
    if LintCase.isRecording {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    #expect(try actual == String(contentsOf: file, encoding: .utf8))
    #expect(contract.looseEnds == [])
  }

  @Test func `every kind of disagreement has a case`() throws {
    let (_, disagreements) = ModelMerge.merge(
      botocore: try Self.model(.botocore), smithy: try Self.model(.smithy))
    let missing = Set(Disagreement.Kind.allCases).subtracting(disagreements.map(\.kind))
    #expect(missing == [.queryCodes, .streaming])
  }

  @Test func `a model agrees with itself`() throws {
    let model = try Self.model(.smithy)
    let (contract, disagreements) = ModelMerge.merge(botocore: model, smithy: model)
    #expect(disagreements == [])
    #expect(ContractText.lines(contract) == ContractText.lines(model.contract))
  }
}
