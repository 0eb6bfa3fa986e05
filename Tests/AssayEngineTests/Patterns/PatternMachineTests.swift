import Testing

@testable import AssayEngine

@Suite struct PatternMachineTests {
  /// How many nodes a machine looks at for a text of `a`s that ends otherwise.
  private func work(_ source: String, _ count: Int) throws -> Int {
    var machine = PatternMachine(try Pattern(source))
    _ = machine.matches(String(repeating: "a", count: count) + "!")
    return machine.automaton.work
  }

  @Test(arguments: [
    "(a+)+$", "(.*a){20}$", "(a|aa)+$", "(a*)*b", "^(a?){30}a{30}$", "(?:a|b)*a(?:a|b){16}$",
    "((a{1,50}b?){1,50}c?){1,50}$", ".{1,500}a.{1,500}$", "^.{50,100}a.{50,100}$",
    "(a{2,5}){30,200}b", "(?=(a+)+$)(?!(.*a){20}$)a*b", "(?<=(a|aa)+)b", #"(\b|a)+\B!\B"#,
    "(?m)(^a+)+$", #"(\w+\s?)+\p{Lu}$"#, "^(([a-z])+.)+[A-Z]([a-z])+$",
  ])
  func `work grows no faster than the text`(_ source: String) throws {
    let once = try work(source, 10_000)
    let twice = try work(source, 20_000)
    #expect(twice <= 2 * once + 1_000)
    #expect(once <= 100 * 10_000)
  }

  @Test(arguments: [
    "(a{200,400}b){1,20}$", "(?:a|b)*a(?:a|b){16}$", "^(.{1,90}x?){1,900}$",
    "^(?:.*a.*b.*c.*d.*e){2}!", "(?!.*(?:a|b){9}$)(?<=a[ab]{12})b",
  ])
  func `what is remembered is bounded`(_ source: String) throws {
    var machine = PatternMachine(try Pattern(source))
    var maker = TextMaker(seed: 7)
    for _ in 0..<20 {
      let text = (0..<5_000).map { _ in UInt8(0x61 + maker.below(5)) }
      _ = machine.matches(text.span)
    }
    #expect(machine.automaton.table.count < 1 << 19)
    #expect(machine.automaton.stateCount < 1 << 16)
  }

  @Test func `forgetting changes no answer`() throws {
    var machine = PatternMachine(try Pattern("^(?:a|b)*a(?:a|b){16}$"))
    var maker = TextMaker(seed: 11)
    var wrong: [[UInt8]] = []
    for _ in 0..<40 {
      let text = (0..<1_000).map { _ in UInt8(0x61 + maker.below(2)) }
      if machine.matches(text.span) != (text[text.count - 17] == 0x61) { wrong.append(text) }
    }
    #expect(wrong.isEmpty)
    #expect(machine.automaton.restarts > 0)
  }

  @Test func `forgetting the facts of places changes no answer`() throws {
    let distances = Array(0..<12)
    let source = distances.map { "(?=.{\($0)}[ab])" }.joined()
    var machine = PatternMachine(try Pattern(source))
    var maker = TextMaker(seed: 13)
    var wrong: [[UInt8]] = []
    for _ in 0..<2 {
      let text = (0..<1_000).map { _ in UInt8(0x61 + maker.below(3)) }
      let isThere = text.indices.dropLast(11).contains { start in
        distances.allSatisfy { text[start + $0] <= 0x62 }
      }
      if machine.matches(text.span) != isThere { wrong.append(text) }
    }
    #expect(wrong.isEmpty)
    #expect(machine.symbols.count <= 1_025)
    #expect(machine.automaton.restarts > 0)
  }

  @Test(arguments: [
    "^job-[0-9]+$", "a(?=b)", #"\bx\b"#, "^日{2}$", "(?i)é",
  ])
  func `a machine answers the same however often it is asked`(_ source: String) throws {
    let pattern = try Pattern(source)
    var machine = PatternMachine(pattern)
    let texts = ["job-1", "job-", "", "ab", "ac", "a x b", "axb", "日日", "日", "É", "e", "job-1"]
    let first = texts.map { machine.matches($0) }
    let second = texts.map { machine.matches($0) }
    #expect(first == second)
    #expect(first == texts.map { pattern.matches($0) })
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xE3, 0x81], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFF, 0x61], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are no text are replacement characters`(_ bytes: [UInt8]) throws {
    #expect(try Pattern(#"^\uFFFD+a?$"#).matches(bytes.span))
    #expect(try Pattern(#"\uFFFD(?=\uFFFD|a?$)"#).matches(bytes.span))
  }
}
