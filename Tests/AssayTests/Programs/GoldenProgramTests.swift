import AssayEngine
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// What the compiler makes of operations, so that a change of its choices is seen.
@Suite(.tags(.golden))
struct GoldenProgramTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

  private static func lines(of trial: Trial) throws -> [String] {
    let compiled = try #require(CompiledContract(trial.contract()))
    return try #require(try compiled.listing(ofOperation: trial.operation)).lines
  }

  @Test(arguments: Trial.all)
  func `compiles to exactly the programs that are recorded`(_ trial: Trial) throws {
    let listing = try Self.lines(of: trial).map { $0 + "\n" }.joined()
    let file = SharedSuites.packageRoot
      .appending(path: "golden/programs/\(trial.folder)/\(trial.operation).listing")
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try listing.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == listing)
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  @Test func `no listing is left over`() throws {
    let root = SharedSuites.packageRoot.appending(path: "golden/programs")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let listings = Trial.all.map { "\($0.folder)/\($0.operation).listing" }
    #expect(files.filter { $0.hasSuffix(".listing") }.sorted() == listings.sorted())
  }

  @Test(arguments: ["specs", "golden/specs"])
  func `every operation of every contract has one`(_ folder: String) throws {
    let root = SharedSuites.packageRoot.appending(path: folder)
    let contracts = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter(\.hasDirectoryPath)
    let operations = try contracts.flatMap { contract in
      let loaded = ContractLoader.load(folder: contract.path)
      return try #require(loaded.contract).operations.keys.map {
        "\(contract.lastPathComponent) \($0)"
      }
    }
    let listed = Trial.all.map(\.testDescription)
    #expect(!operations.isEmpty && operations.filter { !listed.contains($0) } == [])
  }

  /// `string/run` and its like, by step.
  private static func choices() throws -> [(kind: Substring, fast: Substring)] {
    try Trial.all.flatMap { try lines(of: $0) }.compactMap { line in
      line.firstMatch(of: #/^ *\d+  +.*?  +(\w+)/(\w+)/#).map { ($0.output.1, $0.output.2) }
    }
  }

  @Test func `together they show every kind of value`() throws {
    let shown = Set(try Self.choices().map(\.kind))
    #expect(shown == Set(Step.Kind.allCases.map { Substring("\($0)") }))
  }

  @Test func `together they show every fast path`() throws {
    let shown = Set(try Self.choices().map(\.fast))
    #expect(shown == Set(Step.Fast.allCases.map { Substring("\($0)") }))
  }
}
