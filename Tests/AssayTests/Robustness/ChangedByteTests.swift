import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// One byte of a recording that conforms is another one.
@Suite(.tags(.slow)) struct ChangedByteTests {
  /// Bytes that break the most, and any byte.
  private static let structural = Array(#"{}[]:,"\/0-e.AaTZ "#.utf8) + [0x0a, 0x00, 0xff, 0x80]

  struct Change: CustomStringConvertible {
    var bytes: [UInt8]
    var offset: Int
    var byte: UInt8
    var old: UInt8

    init(_ original: [UInt8], _ numbers: inout FixedNumbers) {
      offset = Int.random(in: original.indices, using: &numbers)
      old = original[offset]
      let choice = numbers.next()
      byte =
        choice & 1 == 0
        ? UInt8(truncatingIfNeeded: choice >> 8)
        : structural[Int(choice >> 8) % structural.count]
      if byte == old { byte = old ^ 1 }
      bytes = original
      bytes[offset] = byte
    }

    var description: String { "byte \(offset): \(old) became \(byte)" }
    /// No JSON text holds it anywhere.
    var isNoJSON: Bool {
      byte >= 0xf8 || (byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d)
    }
    var touchesLines: Bool { byte == 0x0a || old == 0x0a }
  }

  /// The words for each change of a block of a hundred that breaks what `judge` demands.
  private static func faults(
    _ recording: GoldenRecording, block: Int,
    _ judge: (Change, _ changed: Reading, _ original: Reading) throws -> String?
  ) async throws -> [String] {
    let original = try recording.bytes()
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    let intact = await Reading(original, by: &checker)
    var numbers = FixedNumbers(seed: UInt64(block))
    var faults: [String] = []
    for _ in 0..<100 {
      let change = Change(original, &numbers)
      let changed = await Reading(change.bytes, by: &checker)
      if let fault = try judge(change, changed, intact) { faults.append("\(change): \(fault)") }
    }
    return faults
  }

  @Test(arguments: GoldenRecording.allCases, 0..<4)
  func `is never lost in silence`(_ recording: GoldenRecording, _ block: Int) async throws {
    let faults = try await Self.faults(recording, block: block) { change, changed, original in
      if change.isNoJSON, !changed.fails { return "no JSON, and nothing fails" }
      let isShort = changed.judgements.count < original.judgements.count
      if isShort, !changed.fails, Self.object(change.bytes) == nil { return "entries are gone" }
      if changed.judgements.count > original.judgements.count + 1 { return "entries are new" }
      return nil
    }
    #expect(faults == [])
  }

  @Test(arguments: 0..<10)
  func `of JSON Lines changes its own line alone, which conforms by the law or is found`(
    _ block: Int
  ) async throws {
    let faults = try await Self.faults(.exchanges, block: block) { change, changed, original in
      guard !change.touchesLines else { return nil }
      guard changed.judgements.count == original.judgements.count else { return "another count" }
      let line = change.bytes[..<change.offset].count { $0 == 0x0a }
      let others = zip(changed.judgements, original.judgements).filter {
        $0.0.location.entry != line
      }
      guard others.allSatisfy({ $0.0 == $0.1 }) else { return "another line has another answer" }
      let judgement = changed.judgements[line]
      guard judgement.skipped == nil, !judgement.violates else { return nil }
      return Self.fault(in: change.bytes.split(separator: 0x0a)[line], judgement)
        .flatMap { judgement == original.judgements[line] ? $0 : nil }
    }
    #expect(faults == [])
  }

  /// What the line of a conforming exchange cannot hold without a finding.
  private static func fault(in line: ArraySlice<UInt8>, _ judgement: Judgement) -> String? {
    guard let entry = object(line) else { return "the entry is no JSON" }
    guard let response = entry["response"] as? [String: Any],
      let text = response["body"] as? String,
      !text.isEmpty
    else { return nil }
    guard let body = object(text.utf8) else { return "the body is no JSON" }
    guard judgement.outcome == "success" else { return nil }
    guard Set(body.keys).isSubset(of: members) else { return "an unknown name" }
    guard ["AWS", "Sandbox"].contains(body["Catalog"] as? String) else { return "another catalog" }
    return [nil, "Running", "Stopped"].contains(body["Status"] as? String) ? nil : "another status"
  }

  private static let members: Set<String> = [
    "Catalog", "Id", "Arn", "EngagementId", "ResourceType", "ResourceId", "ResourceArn",
    "ResourceSnapshotTemplateName", "CreatedAt", "Status", "LastSuccessfulExecutionDate",
    "LastFailure",
  ]

  private static func object(_ bytes: some Sequence<UInt8>) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  }
}
