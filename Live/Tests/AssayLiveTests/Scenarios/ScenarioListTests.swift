import AssayLive
import AssayTestSupport
import Foundation
import Testing

/// The scenarios of an operation by name: they are stable, as baselines of clients are.
@Suite(.tags(.golden))
struct ScenarioListTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"
  private static let root = SharedSuites.packageRoot.appending(path: "golden/scenarios")

  @Test(arguments: try ScenarioTrial.all())
  func `an operation has exactly the scenarios that are recorded`(_ trial: ScenarioTrial) throws {
    let list = try trial.book().scenarios.map { $0.line + "\n" }.joined()
    let file = Self.root.appending(path: "\(trial.folder)/\(trial.operation).txt")
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try list.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == list)
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  @Test func `no list is left over`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.root.path)
    let lists = try ScenarioTrial.all().map { "\($0.folder)/\($0.operation).txt" }
    #expect(files.filter { $0.hasSuffix(".txt") }.sorted() == lists.sorted())
  }

  @Test(arguments: try ScenarioTrial.all())
  func `names are unique, and fit a URL and with dots an access key id`(
    _ trial: ScenarioTrial
  ) throws {
    let names = try trial.book().scenarios.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.filter { $0.wholeMatch(of: /[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*/) == nil } == [])
  }

  @Test(arguments: try ScenarioTrial.all())
  func `another seed has the same scenarios`(_ trial: ScenarioTrial) throws {
    let (first, other) = try (trial.book().scenarios, trial.book(seed: 7).scenarios)
    #expect(first.map(\.line) == other.map(\.line))
  }
}
