import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// The two published recordings of GetResourceSnapshotJob: one as sent, one edited by hand.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct SharedPostmanTests {
  private static func judgements() async throws -> [Judgement] {
    let file = "corpus/postman/1-snapshot-jobs.postman_collection.json"
    let data = try Data(contentsOf: SharedSuites.url(file))
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    return try await checker.judgements(of: [UInt8](data), named: file)
  }

  private static func lines(_ judgement: Judgement) -> [String] {
    judgement.findings.map { "\($0.level.name) \($0.rule) \($0.pointer ?? $0.field ?? "")" }
  }

  @Test func `other operations are counted as not in the spec`() async throws {
    let judgements = try await Self.judgements()
    #expect(judgements.count == 8)
    #expect(judgements.count { $0.skipped == .notInSpec } == 6)
    #expect(judgements.filter { $0.skipped == nil }.map(\.verdict) == [.conforms, .conforms])
  }

  @Test func `the one as sent has notes alone`() async throws {
    let sent = try #require(try await Self.judgements().last { $0.skipped == nil })
    #expect(
      Self.lines(sent) == [
        "note route/path-dispatch url", "note recording/template /Catalog",
        "note shape/timestamp-precision /CreatedAt", "note shape/null /LastFailure",
        "note shape/timestamp-precision /LastSuccessfulExecutionDate",
      ])
  }

  @Test func `the edited one gives itself away`() async throws {
    let edited = try #require(try await Self.judgements().first { $0.skipped == nil })
    #expect(
      Self.lines(edited) == [
        "note route/path-dispatch url", "note recording/template /Catalog",
        "warning error/type-header-on-success X-Amzn-Errortype",
        "warning http/content-length Content-Length", "note shape/unknown-member /CreatedDate",
        "note shape/unknown-member /EngagementIdentifier", "note shape/null /LastFailure",
        "note shape/unknown-member /LastSuccessfulExecution",
      ])
    let meant = edited.findings.filter { $0.rule == .unknownMember }.map(\.message)
    #expect(
      meant == [
        "unknown member `CreatedDate`: did you mean `CreatedAt`?",
        "unknown member `EngagementIdentifier`: did you mean `EngagementId`?",
        "unknown member `LastSuccessfulExecution`: did you mean `LastSuccessfulExecutionDate`?",
      ])
  }
}
