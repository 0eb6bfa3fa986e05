import Assay
import AssayCore
import AssayTestSupport
import AssayTraffic
import Foundation

/// What checking an input came to: an answer for each entry, or why it could not be opened.
struct Reading: Equatable {
  var judgements: [Judgement] = []
  var refusal: TrafficError?

  /// Judges the bytes as a file of that name.
  init(_ bytes: [UInt8], by checker: inout Checker) async {
    do throws(TrafficError) {
      judgements = try await checker.judgements(of: bytes, named: "recording")
    } catch {
      refusal = error
    }
  }

  init(_ text: String, limit: Int = 64 << 20) async throws {
    var checker = try Checker(
      contracts: [Contracts.snapshotJobs()], options: ExchangeJudge.Options(entryLimit: limit))
    await self.init(Array(text.utf8), by: &checker)
  }

  /// Whether something was found that fails a run.
  var fails: Bool {
    refusal != nil || judgements.contains { $0.violates }
  }

  var damaged: [Judgement] {
    judgements.filter { $0.findings.contains { $0.rule == .damaged } }
  }

  /// `verdict rule, rule` an entry, or the reason for which it was skipped.
  var lines: [String] {
    judgements.map { judgement in
      let rules = judgement.findings.map { "\($0.rule)" }.joined(separator: ", ")
      let verdict = judgement.skipped?.rawValue ?? judgement.verdict?.rawValue ?? ""
      return rules.isEmpty ? verdict : "\(verdict): \(rules)"
    }
  }
}

/// The recordings under `golden/traffic`.
enum GoldenRecording: String, CaseIterable, Sendable {
  case exchanges = "exchanges.jsonl"
  case postman = "postman-snapshot-jobs.postman_collection.json"
  case browser = "browser-snapshot-jobs.har"
  case proxy = "proxy-snapshot-jobs.har"

  func bytes() throws -> [UInt8] {
    let file = SharedSuites.packageRoot.appending(path: "golden/traffic/\(rawValue)")
    return [UInt8](try Data(contentsOf: file))
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
