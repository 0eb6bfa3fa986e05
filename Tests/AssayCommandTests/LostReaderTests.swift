import Foundation
import Testing

/// What is before `| head` ends without a word once `head` has seen enough.
struct LostReaderTests {
  private static let good = Data(Recorded.conforming.utf8)
  private static let bad = Data(Recorded.violating.utf8)

  /// Runs the tool with a standard output that nobody reads, and says with what a shell saw it end.
  private static func ending(
    _ arguments: [String], before: String = ""
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.make(["good.jsonl": Self.good, "bad.jsonl": Self.bad])
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let shell = before + #""$@"; echo "ended with $?" >&2"#
    return try Tool.run(
      arguments, in: folder, shell: shell, output: pipe.fileHandleForWriting
    ).errors
  }

  @Test(arguments: [
    ["rules"], ["rules", "shape/echo"], ["--help"], ["--version"], ["check", "--help"], ["manual"],
    ["completion", "bash"], ["check", "good.jsonl"], ["check", "bad.jsonl"],
    ["check", "bad.jsonl", "--format", "json"], ["check", "bad.jsonl", "--format", "jsonl"],
    ["decode", "good.jsonl"], ["mutants", "GetResourceSnapshotJob"],
    ["program", "GetResourceSnapshotJob"], [],
  ])
  func `a reader that went away ends every command as SIGPIPE does`(_ arguments: [String]) throws {
    #expect(try Self.ending(arguments) == "ended with 141\n")
  }

  @Test func `also where whoever started it ignores the signal`() throws {
    let ending = try Self.ending(["check", "bad.jsonl"], before: "trap '' PIPE; ")
    #expect(ending == "ended with 141\n")
  }

  @Test func `a reader of errors that went away hides no report`() throws {
    let folder = try TemporaryFolder()
    try folder.make(["bad.jsonl": Self.bad])
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let swapped = #"{ "$@"; echo "ended with $?"; } 3>&1 1>&2 2>&3"#
    let result = try Tool.run(
      ["check", "bad.jsonl", "gone"], in: folder, shell: swapped,
      output: pipe.fileHandleForWriting)
    #expect(result.errors.contains("required-missing"))
    #expect(result.errors.hasSuffix("ended with 2\n"))
  }
}
