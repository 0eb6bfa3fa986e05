import AssayTestSupport
import Foundation
import Testing

/// What is printed does not depend on how many parts of an input are worked on at once.
@Suite struct JobsTests {
  private static let specs = SharedSuites.packageRoot.appending(path: "specs").path

  /// More than two of the largest parts.
  private static let recording: String = {
    let padding = #""notes":"\#(String(repeating: "p", count: 4_000))","#
    let bodies = [
      #"{\"Catalog\":\"AWS\"}"#, #"{\"Catalog\":1}"#, #"{\"Catalog\":\"AWS\",\"New\":0}"#,
    ]
    let lines = bodies.map { Recorded.exchange(padding, body: $0) } + ["[\n", "\n"]
    return String(repeating: lines.joined(), count: 180)
  }()

  private static let commands = [
    ["check", "--format", "text"], ["check", "--format", "json"], ["check", "--format", "jsonl"],
    ["decode"],
  ]

  @Test(arguments: commands)
  func `one job prints what many print`(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("session.jsonl", Self.recording)
    let results = try ["1", "3"].map {
      try Tool.run(command + ["session.jsonl", "--spec", Self.specs, "--jobs", $0], in: folder)
    }
    #expect(results[0].exitCode == 1)
    #expect(results[0].output.isEmpty == false)
    let areSame = Set(results).count == 1
    #expect(areSame)
  }

  @Test(arguments: ["check", "decode"], ["0", "-1", "many"])
  func `jobs are a number from 1 on`(_ command: String, _ jobs: String) throws {
    let result = try Tool.run([command, "session.jsonl", "--jobs=\(jobs)"])
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("--jobs"))
  }
}
