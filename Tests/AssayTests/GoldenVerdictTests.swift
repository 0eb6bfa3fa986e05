import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

@Suite(.tags(.golden))
struct GoldenVerdictTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

  // Profiles in this order: a recorded file of another profile is compared with that of `service`.
  @Test(arguments: try VerdictCase.all())
  func `finds exactly what is recorded`(_ golden: VerdictCase) async throws {
    for profile in Profile.allCases {
      let found = try await Self.findings(of: golden, profile)
      if Self.isRecording { try golden.record(found, profile) }
      #expect(try found == golden.expected(profile), "profile \(profile.rawValue)")
    }
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  /// One line a finding, sorted, then the bodies that were not judged, or why nothing was.
  private static func findings(of golden: VerdictCase, _ profile: Profile) async throws -> String {
    let contract = try golden.spec().map(Contracts.golden) ?? Contracts.snapshotJobs()
    var checker = Checker(
      contracts: [contract], options: ExchangeJudge.Options(profile: profile))
    let judgements = try await checker.judgements(of: golden.recording(), named: golden.name)
    let judgement = try #require(judgements.first)
    #expect(judgements.count == 1)
    let lines = judgement.findings.map(line).sorted()
    let skipped = judgement.skipped.map { ["skipped: \($0.rawValue)"] } ?? []
    let unjudged = judgement.unjudged.map {
      "unjudged: \($0.part.rawValue) body, \($0.reason.rawValue)"
    }
    return (lines + unjudged + skipped).map { $0 + "\n" }.joined()
  }

  private static func line(_ finding: Finding) -> String {
    let name = finding.pointer.map { $0.isEmpty ? "body" : $0 } ?? finding.field ?? "entry"
    let place = Escaping.show(name, limit: .max)
    return """
      \(finding.level.name) \(finding.rule) \(finding.part.rawValue) \(place): \(finding.message)
      """
  }
}
