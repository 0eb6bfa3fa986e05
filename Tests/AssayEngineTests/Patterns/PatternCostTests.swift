import Testing

@testable import AssayEngine

/// Patterns that are built to hurt: what they cost grows with their length and that of the text.
struct PatternCostTests {
  /// A family of patterns, each member twice as large as the one before.
  struct Family: CustomTestStringConvertible, Sendable {
    var name: String
    var source: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  private static let families = [
    Family(name: "nested quantifiers") {
      "^" + repeated("(", $0) + "a" + repeated(")+", $0) + "$"
    },
    Family(name: "nested options") { "^" + repeated("(?:", $0) + "a" + repeated(")?", $0) + "$" },
    Family(name: "alternatives") { "^(?:" + words($0).joined(separator: "|") + ")*$" },
    Family(name: "alternatives that begin alike") {
      "^(?:" + tails($0).joined(separator: "|") + ")$"
    },
    Family(name: "counts side by side") { "^" + repeated("a{1,9}", $0) + "$" },
    Family(name: "options side by side") { repeated("a?", $0) + repeated("a", $0) },
    Family(name: "classes") { "^" + repeated("[a-z0-9_.-]", $0) + "$" },
    Family(name: "looks") { repeated("(?=a*b)", min($0, 25)) + repeated("(?!b)", $0) },
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func words(_ count: Int) -> [String] { (0..<count).map { "word\($0)" } }

  private static func looks(_ count: Int) -> String {
    (0..<count).map { "(?=a{\($0)}b)" }.joined()
  }

  private static func tails(_ count: Int) -> [String] {
    (0..<count).map { repeated("a", 8) + String($0) }
  }

  /// Nodes, sets and looks of a pattern.
  private static func size(_ source: String) throws -> Int {
    let program = try Pattern(source).program
    return program.nodes.count + program.sets.count + program.looks.count
  }

  @Test(arguments: families)
  func `a pattern of twice the length has at most twice the nodes`(_ family: Family) throws {
    let once = try Self.size(family.source(25))
    let twice = try Self.size(family.source(50))
    #expect(twice <= 2 * once + 16)
    #expect(twice <= 2 * family.source(50).utf8.count + 16)
  }

  @Test(arguments: families)
  func `its work grows no faster than the text`(_ family: Family) throws {
    let once = try Self.work(family.source(30), 4_000)
    let twice = try Self.work(family.source(30), 8_000)
    #expect(twice <= 2 * once + 1_000)
  }

  @Test(arguments: [
    "((((((((a+)+)+)+)+)+)+)+)+b", "(a{0,9}){0,9}b", "((a{1,9}){1,9}){1,9}b", "(a{2,50}){2,50}b",
    "(?:a{1,40}){1,40}(?:a{1,40}){1,40}b", "^(?:a?){200}a{200}$", "(?:a|aa|aaa|aaaa|aaaaa)+b",
    "(?:.?.?.?.?.?.?.?.?)+b", "(a|b|ab)*c", "(?:(?:a*)*)*b", "(?=a{1,99}b)(?!a{100})",
    "(?<=a{1,90})b", #"(?:\ba+\b)+b"#, "^(?=(?:a|aa)+$)(?!(?:aaa)+$)(?=.{5})",
  ])
  func `nested counts and choices stay linear`(_ source: String) throws {
    let once = try Self.work(source, 5_000)
    let twice = try Self.work(source, 10_000)
    #expect(twice <= 2 * once + 2_000)
  }

  @Test(arguments: [
    ("too long", repeated("a", 20_001)), ("too deep", repeated("(", 200) + repeated(")", 200)),
    ("too wide", "((a{1,999}){1,999}){1,999}"), ("too many looks", looks(99)),
  ])
  func `what is beyond all measure is refused`(_ what: String, _ source: String) {
    #expect(throws: PatternError.self) { try Pattern(source) }
  }

  /// How many nodes a machine looks at for a text of `a`s that ends otherwise.
  private static func work(_ source: String, _ count: Int) throws -> Int {
    var machine = PatternMachine(try Pattern(source))
    _ = machine.matches(repeated("a", count) + "!")
    return machine.automaton.work
  }
}
