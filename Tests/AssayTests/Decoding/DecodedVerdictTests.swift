import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// The judge and the codec agree on what a body is.
@Suite(.tags(.golden))
struct DecodedVerdictTests {
  @Test(arguments: try VerdictCase.all())
  func `what conforms can be decoded`(_ golden: VerdictCase) async throws {
    let contract = try golden.spec().map(Contracts.golden) ?? Contracts.snapshotJobs()
    var checker = Checker(contracts: [contract])
    var decoder = RecordingDecoder(
      contracts: [contract], options: RecordingDecoder.Options(showsRequests: true))
    let recording = try golden.recording()
    let judgements = try await checker.judgements(of: recording, named: golden.name)
    let entries = try await decoder.entries(of: recording, named: golden.name)
    #expect(judgements.map(\.skipped) == entries.map(\.skipped))
    #expect(judgements.map(\.outcome) == entries.map(\.outcome))
    let excused = judgements.contains { judgement in
      judgement.violates || !judgement.unjudged.isEmpty
        || judgement.findings.contains { $0.rule == .template || $0.part == .request }
    }
    #expect(excused || entries.allSatisfy { $0.failures.isEmpty }, "\(entries.map(\.line))")
  }
}
