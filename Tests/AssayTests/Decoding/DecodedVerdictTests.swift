import Assay
import AssayCore
import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

/// The judge and the codec agree on what a body is.
@Suite(.tags(.golden))
struct DecodedVerdictTests {
  @Test(arguments: try VerdictCase.all())
  func `what conforms can be decoded`(_ golden: VerdictCase) throws {
    let contract = try golden.spec().map(Contracts.golden) ?? Contracts.snapshotJobs()
    var checker = Checker(contracts: [contract])
    var decoder = RecordingDecoder(
      contracts: [contract], options: RecordingDecoder.Options(showsRequests: true))
    var judgements: [Judgement] = []
    var entries: [DecodedEntry] = []
    let recording = try golden.recording()
    try checker.check(.bytes(recording), named: golden.name) {
      judgements.append($0)
      return true
    }
    try decoder.decode(.bytes(recording), named: golden.name) {
      entries.append($0)
      return true
    }
    #expect(judgements.map(\.skipped) == entries.map(\.skipped))
    #expect(judgements.map(\.outcome) == entries.map(\.outcome))
    let excused = judgements.contains { judgement in
      judgement.violates || !judgement.unjudged.isEmpty
        || judgement.findings.contains { $0.rule == .template || $0.part == .request }
    }
    #expect(excused || entries.allSatisfy { $0.failures.isEmpty }, "\(entries.map(\.line))")
  }
}
