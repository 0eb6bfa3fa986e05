import Assay
import AssayCore
import AssaySpec
import AssayTestSupport
import Testing

/// Answers of real services, judged by contracts that were imported: no error may be a false alarm.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct `answers of real services` {
  @Test(arguments: try RealRecording.all(), ModelSource.allCases)
  func `keep the contracts that were imported`(
    _ recording: RealRecording, _ source: ModelSource
  ) async throws {
    let found = try await Self.findings(in: recording, by: ImportedContracts.all(source))
    #expect(found == Self.expected[recording.path])
  }

  @Test(
    .enabled(
      if: ImportedContracts.botocore != nil,
      "ASSAY_BOTOCORE names no folder `data` of an installed botocore"),
    arguments: try RealRecording.all())
  func `keep the contracts of every service that was called`(_ recording: RealRecording)
    async throws
  {
    let found = try await Self.findings(in: recording, by: ImportedContracts.installed())
    let ofOthers = Self.expectedOfOthers[recording.path]
    #expect(found == ofOthers ?? Self.expected[recording.path])
  }

  @Test func `are in 23 files`() throws {
    let paths = try RealRecording.all().map(\.path)
    #expect(paths.count == 23)
    #expect(Set(Self.expected.keys) == Set(paths))
    #expect(Self.expectedOfOthers.keys.allSatisfy(paths.contains))
  }

  /// How often each finding comes, and each reason why an entry is skipped.
  private static func findings(
    in recording: RealRecording, by contracts: [Contract]
  ) async throws -> [String: Int] {
    var checker = Checker(
      contracts: contracts, options: ExchangeJudge.Options(operation: recording.operation))
    var found: [String: Int] = [:]
    for judgement in try await checker.judgements(of: recording.lines(), named: recording.path) {
      let answer = judgement.skipped.map { "skipped: \($0.rawValue)" } ?? "judged"
      found[answer, default: 0] += 1
      for finding in judgement.findings {
        let place = finding.pointer ?? finding.field ?? ""
        let operation = judgement.operation ?? ""
        let part = finding.part.rawValue
        found["\(finding.level.name) \(finding.rule) \(operation) \(part) \(place)", default: 0] +=
          1
      }
    }
    return found
  }
}
