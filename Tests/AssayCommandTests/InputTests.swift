import AssayTestSupport
import Foundation
import Testing

/// What a user may point `assay check` at: the exit code, and what is said.
struct InputTests {
  /// Files by path, what is checked, and what must come of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var files: [String: Data] = [:]
    var links: [String: String] = [:]
    var arguments: [String]
    var exitCode: Int32
    /// Parts of the report.
    var report: [String] = []
    /// Parts of what stands on standard error; nothing may stand there if there are none.
    var errors: [String] = []

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let none = "no evidence: nothing was checked"
  private static let judged = "checked   1 exchange: 1 conforms, 0 violate"
  private static let stopped = "could not run: not every input could be judged"
  private static let unknown = "no known format: no JSON, it begins "
  private static let wide = "UTF-16 or UTF-32: a recording must be UTF-8"
  private static let noise = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 * $0 + 200) })
  private static let good = Data(Recorded.conforming.utf8)

  private static let cases: [Case] = [
    Case(files: ["a": Data()], arguments: ["a"], exitCode: 3, report: [none, "no exchange"]),
    Case(files: ["a": Data(" \n\r\n\t".utf8)], arguments: ["a"], exitCode: 3, report: [none]),
    Case(files: ["d/.hidden": good], arguments: ["d"], exitCode: 3, report: [none]),
    Case(arguments: ["gone"], exitCode: 2, report: [stopped], errors: ["`gone`: no such file"]),
    Case(
      files: ["a": good], arguments: ["gone", "a"], exitCode: 2, report: [judged, stopped],
      errors: ["`gone`: no such file"]),
    Case(files: ["a": noise], arguments: ["a"], exitCode: 2, errors: ["`a`: \(unknown)"]),
    Case(
      files: ["a": noise, "b": good], arguments: ["a", "b"], exitCode: 2, report: [judged],
      errors: ["`a`: \(unknown)", "`assay check --help` lists the formats"]),
    Case(
      files: ["d/a": noise, "d/b": good], arguments: ["d"], exitCode: 0,
      report: [judged, "skipped   1 entry: 1 unknown format"]),
    Case(files: ["d/a": noise], arguments: ["d"], exitCode: 3, report: [none, "1 unknown format"]),
    Case(
      files: ["a": Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0])], arguments: ["a"], exitCode: 2,
      errors: ["gzip, which must be unpacked"]),
    Case(files: ["a": Data(count: 99)], arguments: ["a"], exitCode: 2, errors: [unknown]),
    Case(files: ["a": wideText(.utf16)], arguments: ["a"], exitCode: 2, errors: [wide]),
    Case(files: ["a": wideText(.utf16LittleEndian)], arguments: ["a"], exitCode: 2, errors: [wide]),
    Case(files: ["a": wideText(.utf16BigEndian)], arguments: ["a"], exitCode: 2, errors: [wide]),
    Case(files: ["a": wideText(.utf32)], arguments: ["a"], exitCode: 2, errors: [wide]),
    Case(
      files: ["a": wideText(.utf32BigEndian)], arguments: ["a"], exitCode: 2, errors: [wide]),
    Case(arguments: ["/dev/null"], exitCode: 3, report: [none]),
    Case(arguments: ["/dev/zero"], exitCode: 2, errors: ["`/dev/zero`: \(unknown)"]),
    Case(
      files: ["d/a": good],
      links: ["d/self": ".", "d/up": "../d", "d/knot": "knot", "d/b": "gone"],
      arguments: ["d"], exitCode: 0, report: [judged]),
    Case(
      links: ["knot": "knot"], arguments: ["knot"], exitCode: 2,
      errors: ["`knot`: a loop of symbolic links"]),
    Case(
      files: ["a": good], arguments: ["a", "--output", "/dev/full"], exitCode: 2,
      errors: ["cannot write to `/dev/full`: No space left on device"]),
    Case(
      files: ["a": good, "d/x": good], arguments: ["a", "--output", "d"], exitCode: 2,
      errors: ["cannot open `d`: Is a directory"]),
    Case(
      files: ["a": good], arguments: ["a", "--max-entry", "100"], exitCode: 1,
      report: ["longer than 100 bytes", "[recording/damaged]"]),
  ]

  private static func wideText(_ encoding: String.Encoding) -> Data {
    Recorded.conforming.data(using: encoding) ?? Data()
  }

  @Test(arguments: cases)
  func `is judged or refused with a reason`(_ input: Case) throws {
    let folder = try TemporaryFolder()
    try folder.make(input.files, links: input.links)
    let result = try Tool.run(["check"] + input.arguments, in: folder)
    #expect(result.exitCode == input.exitCode)
    #expect(input.report.filter { !result.output.contains($0) } == [])
    #expect(input.errors.filter { !result.errors.contains($0) } == [])
    #expect(result.errors.isEmpty == input.errors.isEmpty)
  }

  @Test(arguments: [
    ("<&-", 2, "error: standard input: not open\n"), ("</dev/null", 3, ""), ("<a", 0, ""),
  ])
  func `standard input may be closed, empty or a file`(
    _ redirection: String, _ exitCode: Int32, _ errors: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": Self.good])
    let result = try Tool.run(["check", "-"], in: folder, shell: #""$@" "# + redirection)
    #expect(result.exitCode == exitCode)
    #expect(result.errors == errors)
  }

  @Test(arguments: [
    (">&-", "error: cannot write to standard output: Bad file descriptor\n"),
    (">/dev/full", "error: cannot write to standard output: No space left on device\n"),
  ])
  func `an output that takes nothing is an error`(_ output: String, _ errors: String) throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": Self.good])
    let result = try Tool.run(["check", "a"], in: folder, shell: #""$@" "# + output)
    #expect(result.exitCode == 2)
    #expect(result.errors == errors)
  }

  @Test func `a report never takes the number of a closed stream`() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": Self.good])
    let arguments = ["check", "a", "gone", "--output", "r"]
    let result = try Tool.run(arguments, in: folder, shell: #""$@" 2>&-"#)
    #expect(result.exitCode == 2)
    #expect(try folder.text("r").contains("no such file") == false)
  }

  @Test func `a pipe with a name is read to its end`() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": Self.good])
    let feed = #"mkfifo p && (cat a >p &) && "$@""#
    let result = try Tool.run(["check", "p"], in: folder, shell: feed)
    #expect(result.exitCode == 0)
    #expect(result.output.contains(Self.judged))
  }

  private static let isRoot = getuid() == 0

  @Test(.disabled(if: isRoot, "root may read everything"))
  func `what may not be read is named, and the rest is judged`() throws {
    let folder = try TemporaryFolder()
    try folder.make(["d/a": Self.good, "d/b": Self.good, "d/c/d": Self.good])
    for path in ["d/b", "d/c"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.url.appending(path: path).path)
    }
    let result = try Tool.run(["check", "d"], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.output.contains(Self.judged))
    #expect(
      result.errors == """
        error: `d/c`: no permission to read it
        error: `d/b`: no permission to read it

        """)
  }
}
