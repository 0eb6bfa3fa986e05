import AssayCore
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

struct LintGoldenTests {
  @Test(arguments: try LintCase.all())
  func `lint says what is expected`(lintCase: LintCase) throws {
    if LintCase.isRecording {
      try lintCase.record()
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    #expect(lintCase.actual() == (try lintCase.expected()))
  }

  @Test func `there are cases`() throws {
    #expect(try LintCase.all().count >= 50)
  }

  /// `spec/unreadable` takes a file that cannot be kept in a repository.
  @Test(arguments: LintRule.all.filter { $0 != .unreadable })
  func `every rule has a case`(rule: LintRule) throws {
    let said = try LintCase.all().map { try $0.expected() }
    #expect(said.contains { $0.contains(": \(rule.level.name) \(rule.id): ") })
  }

  @Test func `no two rules have one name`() {
    #expect(Set(LintRule.all.map(\.id)).count == LintRule.all.count)
  }

  /// The contracts that other golden cases are judged by, and those that the project ships.
  @Test(arguments: ["specs", "golden/specs"])
  func `what is kept as a contract lints clean`(root: String) throws {
    let root = SharedSuites.packageRoot.appending(path: root).path
    let folders = try ContractLoader.discover(root: root)
    #expect(!folders.isEmpty)
    #expect(folders.map { ContractLoader.load(folder: $0).report }.joined() == "")
  }
}
