import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// A recording ends in the middle: what was read is reported, then the damage.
struct CutRecordingTests {
  private static let cuts: [(GoldenRecording, Int)] =
    GoldenRecording.allCases.flatMap { recording in (0...16).map { (recording, $0 << 10) } }

  @Test(arguments: cuts)
  func `is read as far as it goes, and then damaged`(
    _ recording: GoldenRecording, _ length: Int
  ) throws {
    let whole = try recording.bytes()
    guard 1..<whole.count ~= length else { return }
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    let original = Reading(whole, by: &checker)
    let cut = Reading(Array(whole.prefix(length)), by: &checker)
    #expect(cut.refusal == nil)
    // A cut behind a line feed of JSON Lines leaves nothing broken.
    #expect(cut.damaged.count == 1)
    #expect(cut.judgements.last == cut.damaged.first)
    #expect(cut.judgements.dropLast().elementsEqual(original.judgements.prefix(cut.judgements.count - 1)))
  }
}
