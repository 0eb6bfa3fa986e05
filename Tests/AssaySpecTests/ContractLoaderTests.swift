import AssayCore
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

struct ContractLoaderTests {
  static let service = """
    assay: 1
    service: { id: example, version: '1', protocol: awsJson1_1, target: Example }

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a folder that is not there says so`() {
    let path = folder.path + "/missing"
    let loaded = ContractLoader.load(folder: path)
    #expect(loaded.contract == nil)
    #expect(loaded.report == "\(path):1:1: error spec/unreadable: no such file or folder\n")
  }

  @Test func `a file that leads nowhere says so, and the others are still read`() throws {
    try folder.write("assay: 1\nshape: {}\n", to: "service.yaml")
    try folder.link("lost.yaml", to: "nowhere")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.contract == nil)
    #expect(loaded.diagnostics.map(\.rule) == [.unreadable, .unknownKey])
    #expect(loaded.diagnostics.first?.message == "no such file or folder")
  }

  @Test func `a link of a file to itself says so`() throws {
    try folder.write(Self.service, to: "service.yaml")
    try folder.link("loop.yaml", to: "loop.yaml")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.diagnostics.map(\.message) == ["a loop of symbolic links"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a device that never ends is not read`() throws {
    try folder.write(Self.service, to: "service.yaml")
    try folder.link("zero.yaml", to: "/dev/zero")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.diagnostics.map(\.message) == ["not a regular file"])
  }

  @Test func `warnings leave a contract`() throws {
    try folder.write(Self.service + "shapes: { Name: { type: string } }\n", to: "service.yaml")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.diagnostics.map(\.rule) == [.unusedShape])
    #expect(loaded.contract?.shapes.keys.sorted() == ["Name"])
  }

  @Test func `unused shapes need not be looked for`() throws {
    try folder.write(Self.service + "shapes: { Name: { type: string } }\n", to: "service.yaml")
    let loaded = ContractLoader.load(folder: folder.path, findsUnusedShapes: false)
    #expect(loaded.diagnostics == [])
    #expect(loaded.contract?.shapes.keys.sorted() == ["Name"])
  }

  @Test func `every form of member is read`() throws {
    let name = try member(
      """
      { shape: String, required: true, default: 1.50, sensitive: true, idempotencyToken: true,
        length: { min: 1, max: 9 }, pattern: '^a', documented: [a], imported: true,
        levels: { shape/pattern: { level: note, reason: seen } } }
      """)
    #expect(name.shape == "String")
    #expect(name.isRequired && name.isSensitive && name.isIdempotencyToken)
    #expect(name.defaultValue == .literal("1.50"))
    let constraints = Constraints(
      length: .init(min: 1, max: 9), pattern: "^a", documented: ["a"],
      imported: [.length, .pattern])
    #expect(name.constraints == constraints)
    #expect(name.levels == [.pattern: LevelException(level: .note, reason: "seen")])
    #expect(name.mark == SourceMark(file: folder.path + "/service.yaml", line: 3, column: 32))
  }

  @Test(arguments: [#"^(.)\1$"#, #"[\p{Print}]"#])
  func `a pattern that is not judged does not reach the validator`(pattern: String) throws {
    try folder.write(
      Self.service + "operations: { Ping: { input: { Name: { shape: String, "
        + "pattern: '\(pattern)' } } } }\n", to: "service.yaml")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.diagnostics.map(\.rule) == [.unjudgedPattern])
    let name = try #require(loaded.contract?.operations["Ping"]?.input.first)
    #expect(name.constraints == Constraints(unusablePattern: pattern))
  }

  @Test func `a member that is a name has nothing else`() throws {
    let name = try member("String")
    #expect(name.shape == "String")
    #expect(!name.isRequired && !name.isSensitive && name.levels.isEmpty)
    #expect(name.constraints == Constraints())
  }

  @Test func `the example of the README lints clean`() throws {
    let readme = SharedSuites.packageRoot.appending(path: "specs/README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n")
    let example = try #require(blocks.last?.components(separatedBy: "```").first)
    #expect(blocks.count == 2)
    try folder.write(example, to: "service.yaml")
    #expect(ContractLoader.load(folder: folder.path).report == "")
  }

  @Test(arguments: [
    ("0", DefaultValue.literal("0")), ("'0'", .text("0")), ("''", .text("")), ("a", .text("a")),
    ("'a'", .text("a")), ("true", .literal("true")), ("True", .literal("true")),
    ("'true'", .text("true")), ("[]", .literal("[]")), ("'[]'", .text("[]")),
    ("{}", .literal("{}")), ("~", .literal("null")), ("'~'", .text("~")),
    ("-1.50", .literal("-1.50")),
    ("0x1F", .literal("31")), (".inf", .text(".inf")),
  ])
  func `a default keeps its kind`(text: String, expected: DefaultValue) throws {
    #expect(try member("{ shape: Document, default: \(text) }").defaultValue == expected)
  }

  @Test(arguments: [
    ("{ min: -1.50, max: 0x10 }", Constraints.Range(min: "-1.50", max: "16")),
    ("{ min: 1e3 }", Constraints.Range(min: "1e3")),
    ("{ max: 12345678901234567890123 }", Constraints.Range(max: "12345678901234567890123")),
  ])
  func `a range is decimal text`(text: String, expected: Constraints.Range) throws {
    #expect(
      try member("{ shape: BigDecimal, range: \(text) }").constraints.range == expected)
  }

  /// The member `Name` of an operation's input, read from its YAML, in line 3.
  private func member(_ text: String) throws -> Member {
    try folder.write(
      Self.service + "operations: { Ping: { input: { Name: \(text) } } }\n", to: "service.yaml")
    let loaded = ContractLoader.load(folder: folder.path)
    #expect(loaded.report == "")
    return try #require(loaded.contract?.operations["Ping"]?.input.first)
  }
}
