import AssayTestSupport
import Foundation
import Testing

@Suite struct DecodeCommandTests {
  private static let damaged = Recorded.conforming + "{\"request\": 1\n"

  private static let runs: [(String, [String], Int32, Int)] = [
    (Recorded.conforming, [], 0, 1), (Recorded.conforming + Recorded.violating, [], 0, 2),
    (Recorded.exchange(body: "{}x"), [], 1, 1), (damaged, [], 1, 2),
    (Recorded.conforming, ["--operation", "GetResourceSnapshotJob", "--request"], 0, 1),
    (#"{"request":{"method":"GET","url":"https://example.com/"}}"# + "\n", [], 3, 0),
    ("", [], 3, 0),
  ]

  @Test(arguments: runs)
  func `prints a line an exchange, and the exit code says whether all was decoded`(
    _ recording: String, _ options: [String], _ exitCode: Int32, _ lines: Int
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("session.jsonl", recording)
    let result = try Tool.run(["decode", path, "--spec", Self.specs] + options, in: folder)
    #expect(result.exitCode == exitCode)
    #expect(result.output.split(separator: "\n").count == lines)
    #expect(result.errors.isEmpty == (exitCode != 3))
  }

  private static let usage: [([String], String)] = [
    ([], "Say what to decode: a recording, a folder of them"),
    (["a", "--max-entry", "0"], "at least 1"),
    (["none", "--spec", specs], "`none`: no such file"),
    (["a", "--spec", "none"], "cannot read the folder `none`"),
    (
      ["-", "--spec", specs, "--bodies", "GetResourceSnapshot"],
      "did you mean `GetResourceSnapshotJob`?"
    ),
  ]

  @Test(arguments: usage)
  func `what cannot run exits 2, and says why on standard error`(
    _ arguments: [String], _ message: String
  ) throws {
    let result = try Tool.run(["decode"] + arguments)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test func `bare bodies are successes of the operation`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bodies.jsonl", "{\"Catalog\":\"AWS\"}\n{\"Catalog\":7}\n")
    let result = try Tool.run(
      ["decode", "bodies.jsonl", "--spec", Self.specs, "--bodies", "GetResourceSnapshotJob"],
      in: folder)
    #expect(result.exitCode == 1)
    let start = #"""
      "service":"partnercentral-selling","operation":"GetResourceSnapshotJob","outcome":"success"
      """#
    let head = #"{"assay":1,"id":null,"file":"bodies.jsonl","entry":"#
    #expect(
      result.output == """
        \(head)0,\(start),"value":{"Catalog":"AWS"}}
        \(head)1,\(start),"failures":[{"part":"response","pointer":"/Catalog",\
        "message":"expected a string, got a number"}]}

        """)
  }

  @Test func `help teaches by example`() throws {
    let output = try Tool.run(["decode", "--help"]).output
    #expect(output.contains("EXAMPLES\n  assay decode "))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  private static let specs = SharedSuites.packageRoot.appending(path: "specs").path
}
