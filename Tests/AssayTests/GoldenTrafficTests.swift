import Assay
import AssayCore
import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

@Suite struct `Golden traffic in the checker` {
  @Test(
    .tags(.golden),
    arguments: [
      ("exchanges.jsonl", 13, 0, 6, [:]),
      ("postman-snapshot-jobs.postman_collection.json", 2, 2, 11, ["not in the spec": 1]),
    ])
  func `conforms`(
    name: String, conforms: Int, warnings: Int, notes: Int, skipped: [String: Int]
  ) async throws {
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    let file = SharedSuites.packageRoot.appending(path: "golden/traffic/\(name)")
    try await checker.check(.file(path: file.path), named: name) { _ in true }
    #expect(checker.summary.conforms == conforms)
    #expect(checker.summary.violates == 0)
    #expect(checker.summary.errors == 0)
    #expect(checker.summary.warnings == warnings)
    #expect(checker.summary.notes == notes)
    #expect(checker.summary.skippedBy == skipped)
  }
}
