import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// A recording ends in the middle: what was read is reported, then the damage.
struct CutRecordingTests {
  /// Every kilobyte of every recording.
  private static func cuts() throws -> [(GoldenRecording, Int)] {
    try GoldenRecording.allCases.flatMap { recording in
      stride(from: 1024, to: try recording.bytes().count, by: 1024).map { (recording, $0) }
    }
  }

  @Test(arguments: try cuts())
  func `is read as far as it goes, and then damaged`(
    _ recording: GoldenRecording, _ length: Int
  ) async throws {
    let whole = try recording.bytes()
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    let original = await Reading(whole, by: &checker)
    let cut = await Reading(Array(whole.prefix(length)), by: &checker)
    #expect(cut.refusal == nil)
    #expect(cut.damaged.count == 1)
    #expect(cut.judgements.last == cut.damaged.first)
    let intact = cut.judgements.dropLast()
    #expect(intact.elementsEqual(original.judgements.prefix(intact.count)))
  }
}
