import AssayCore
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// The mutants of an operation by name, so that a lost one shows.
@Suite(.tags(.golden))
struct GoldenMutantTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

  @Test(arguments: Trial.all)
  func `makes exactly the mutants that are recorded`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    let lines = Mutants.attempts(of: operation, contract).map(\.line)
    let list = lines.map { $0 + "\n" }.joined()
    let file = SharedSuites.packageRoot
      .appending(path: "golden/mutants/\(trial.folder)/\(trial.operation).txt")
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try list.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == list)
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  @Test func `no list is left over`() throws {
    let root = SharedSuites.packageRoot.appending(path: "golden/mutants")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let lists = Trial.all.map { "\($0.folder)/\($0.operation).txt" }
    #expect(files.filter { $0.hasSuffix(".txt") }.sorted() == (lists + ["imported.txt"]).sorted())
  }
}
