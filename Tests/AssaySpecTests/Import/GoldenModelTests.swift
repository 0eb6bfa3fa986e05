import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Small models of every kind, and what becomes of them.
@Suite(.tags(.golden)) struct GoldenModelTests {
  @Test(arguments: try ModelCase.all())
  func `a model is read as recorded`(model: ModelCase) throws {
    if LintCase.isRecording {
      try model.record()
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    #expect(try model.actual() == model.expected())
  }

  @Test func `there are cases`() throws {
    let names = try ModelCase.all().map(\.name)
    #expect(names.filter { $0.hasPrefix("botocore-") }.count == 3)
    #expect(names.filter { $0.hasPrefix("smithy-") }.count == 6)
    #expect(names.filter { $0.hasPrefix("refused-") }.count == 18)
  }

  @Test func `a model of the other kind is refused with what to do`() throws {
    let smithy = try ModelCase(name: "smithy-names").bytes()
    let botocore = try ModelCase(name: "botocore-service").bytes()
    let refusals = [
      #expect(throws: ImportError.self) { try BotocoreModel.read(smithy, file: "a.json") },
      #expect(throws: ImportError.self) { try SmithyModel.read(botocore, file: "b.json") },
    ]
    #expect(refusals.map { $0?.code } == [.otherKind, .otherKind])
    #expect(
      refusals.map { $0?.hint } == [
        "`assay import smithy` reads it", "`assay import botocore` reads it",
      ])
  }

  @Test(arguments: [
    ("smithy-names", ModelSource.smithy), ("botocore-service", .botocore),
  ])
  func `a model tells of which kind it is`(name: String, source: ModelSource) throws {
    #expect(try ModelFile.read(ModelCase(name: name).bytes(), file: name).source == source)
  }

  @Test(arguments: ["One", "example#One"])
  func `a service is taken by name or by id`(name: String) throws {
    let bytes = try ModelCase(name: "refused-several-services").bytes()
    let error = #expect(throws: ImportError.self) {
      try SmithyModel.read(bytes, file: "a.json", service: name)
    }
    // It is found, and speaks no protocol.
    #expect(error?.code == .noProtocol)
  }

  @Test(arguments: ["Tow", "example#Three"])
  func `a service that is not there is refused`(name: String) throws {
    let bytes = try ModelCase(name: "refused-several-services").bytes()
    let error = #expect(throws: ImportError.self) {
      try SmithyModel.read(bytes, file: "a.json", service: name)
    }
    #expect(error?.code == .noService)
    #expect(error?.hint == "its services are `example#One`, `example#Two`")
  }
}
