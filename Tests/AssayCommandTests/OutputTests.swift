import Foundation
import Testing

/// Where a report may be written, and how text of the traffic is shown in it.
struct OutputTests {
  private static let good = Data(Recorded.conforming.utf8)

  @Test(arguments: [
    ["d/a", "--output", "hard"], ["hard", "--output", "d/a"], ["d/a", "--output", "soft"],
    ["d", "--output", "d/a"], ["d", "--output", "hard"], ["d", "b", "--output", "d/../b"],
    ["d", "--output", "d/bodies", "--bodies", "GetResourceSnapshotJob"],
  ])
  func `a report is not written over a recording that is checked`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.make(
      ["d/a": Self.good, "b": Self.good, "d/bodies": Data(#"{"Catalog":"AWS"}"#.utf8)],
      links: ["soft": "d/a"])
    try FileManager.default.linkItem(
      atPath: folder.url.appending(path: "d/a").path,
      toPath: folder.url.appending(path: "hard").path)
    let result = try Tool.run(["check"] + arguments, in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("--output would overwrite `"))
    #expect(try folder.text("d/a") == Recorded.conforming)
    #expect(try folder.text("b") == Recorded.conforming)
  }

  @Test func `standard input is not written over`() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": Self.good])
    let result = try Tool.run(["check", "-", "--output", "a"], in: folder, shell: #""$@" <a"#)
    #expect(result.exitCode == 2)
    #expect(try folder.text("a") == Recorded.conforming)
  }

  @Test(arguments: ["text", "json", "jsonl"])
  func `a report in the folder that is checked is none of its recordings`(
    _ format: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.make(["d/a": Self.good])
    let arguments = ["check", "d", "--format", format, "--output", "d/report"]
    #expect(try Tool.run(arguments, in: folder).exitCode == 0)
    let first = try folder.text("d/report")
    #expect(try Tool.run(arguments, in: folder).exitCode == 0)
    #expect(try folder.text("d/report") == first)
    #expect(first.contains("unknown format") == false)
  }

  @Test(arguments: ["text", "json", "jsonl"])
  func `control characters of names and ids are escaped`(_ format: String) throws {
    let folder = try TemporaryFolder()
    let entry = Recorded.exchange(#""id":"\u001b[2J\u0007\u202e\n\u009b","#, body: "{}")
    let name = "a\u{1b}[31m\n\t\r\u{202e}b.jsonl"
    try folder.make([name: Data(entry.utf8), "x\u{1b}\n": Data("junk".utf8)])
    let result = try Tool.run(["check", name, "x\u{1b}\n", "--format", format], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.output.contains("required-missing"))
    let raw = (result.output + result.errors).unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" || $0 == "\u{202e}"
    }
    #expect(raw.isEmpty)
    #expect(result.errors.hasPrefix("error: `x\\u{1b}\\n`: no known format: "))
  }

  #if os(Linux)
    @Test func `a name that is not UTF-8 is an input that cannot be opened`() throws {
      let folder = try TemporaryFolder()
      try folder.make(["d/a": Self.good])
      let copy = #"cp d/a "d/$(printf '\377')" && "$@""#
      let result = try Tool.run(["check", "d"], in: folder, shell: copy)
      #expect(result.exitCode == 2)
      #expect(result.output.contains("1 exchange: 1 conforms"))
      #expect(result.errors.contains("`d/\u{FFFD}`: no such file or folder, or a name that is not"))
    }
  #endif
}
