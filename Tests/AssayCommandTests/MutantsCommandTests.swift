import AssayTestSupport
import Foundation
import Testing

@Suite struct MutantsCommandTests {
  private static let specs = SharedSuites.packageRoot.appending(path: "specs").path
  private static let golden = SharedSuites.packageRoot.appending(path: "golden").path

  private static func run(_ arguments: [String], in folder: TemporaryFolder? = nil) throws
    -> Tool.Result
  {
    try Tool.run(["mutants"] + arguments, in: folder)
  }

  @Test func `the list is the golden one`() throws {
    let result = try Self.run(["GetResourceSnapshotJob", "--list", "--spec", Self.specs])
    let list = URL(filePath: Self.golden)
      .appending(path: "mutants/partnercentral-selling/GetResourceSnapshotJob.txt")
    #expect(try result.output == String(contentsOf: list, encoding: .utf8))
    #expect(result.exitCode == 0 && result.errors == "")
  }

  @Test func `assay check finds in the file what each line expects`() throws {
    let folder = try TemporaryFolder()
    let written = try Self.run(
      ["GetResourceSnapshotJob", "--spec", Self.specs, "-o", "mutants.jsonl"], in: folder)
    #expect(written == Tool.Result(exitCode: 0, output: "", errors: ""))
    let checked = try Tool.run(
      ["check", "mutants.jsonl", "--spec", Self.specs, "--format", "jsonl"], in: folder)
    #expect(checked.exitCode == 1)
    let file = folder.url.appending(path: "mutants.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let expected = try lines.map { try Expectation($0) }
    let found = try checked.output.split(separator: "\n").dropLast().map { try Finding($0) }
    #expect(expected.map(\.id) == found.map(\.id))
    #expect(expected.map(\.rules) == found.map(\.rules))
    #expect(expected.count == 515)
  }

  /// A line that was written.
  private struct Expectation: Decodable {
    struct Expected: Decodable {
      var rule: String
      var level: String
    }

    var id: String
    var expected: Expected?

    var rules: [String] { expected.map { ["\($0.level) \($0.rule)"] } ?? [] }

    init(_ line: Substring) throws {
      self = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
    }
  }

  /// A line of the report.
  private struct Finding: Decodable {
    struct Found: Decodable {
      var rule: String
      var level: String
    }

    var id: String
    var findings: [Found]

    var rules: [String] { findings.map { "\($0.level) \($0.rule)" } }

    init(_ line: Substring) throws {
      self = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
    }
  }

  @Test func `another seed makes other texts`() throws {
    let arguments = ["GetResourceSnapshotJob", "--spec", Self.specs]
    let one = try Self.run(arguments)
    let other = try Self.run(arguments + ["--seed", "7"])
    #expect(one.output != other.output && one.exitCode == 0 && other.exitCode == 0)
    #expect(try Self.run(arguments).output == one.output)
  }

  @Test func `what could not be made is said`() throws {
    let result = try Self.run(["GetLantern", "--spec", Self.golden + "/specs/lantern-keeper"])
    #expect(result.exitCode == 0)
    #expect(result.errors == "note: 1 could not be made: --list says which, and why\n")
  }

  private static let usage: [([String], String)] = [
    ([], "Missing expected argument '<operation>'"),
    (["GetResourceSnapshot", "--spec", specs], "did you mean `GetResourceSnapshotJob`?"),
    (["Zebra", "--spec", specs], "no contract holds an operation `Zebra`\n"),
    (["GetTree", "--spec", "none"], "cannot read the folder `none`"),
    (["GetTree", "--spec", golden + "/specs", "-o", "none/file"], "cannot open `none/file`"),
  ]

  @Test(arguments: usage)
  func `what cannot run exits 2, and says why on standard error`(
    _ arguments: [String], _ message: String
  ) throws {
    let result = try Self.run(arguments)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test func `help teaches by example`() throws {
    let output = try Self.run(["--help"]).output
    #expect(output.contains("EXAMPLES\n  assay "))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}
