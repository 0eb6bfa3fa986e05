import Testing

@testable import AssayEngine

@Suite struct PatternErrorTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var source: String
    var code: PatternError.Code
    var offset: Int

    var testDescription: String { source }
  }

  @Test(arguments: [
    Broken(source: "a(b", code: .syntax, offset: 1),
    Broken(source: "ab)", code: .syntax, offset: 2),
    Broken(source: "a[b", code: .syntax, offset: 1),
    Broken(source: "*a", code: .syntax, offset: 0),
    Broken(source: "a**", code: .syntax, offset: 2),
    Broken(source: "a{2}+", code: .syntax, offset: 4),
    Broken(source: "a{3,2}", code: .syntax, offset: 1),
    Broken(source: "é$*", code: .syntax, offset: 2),
    Broken(source: "[z-a]", code: .syntax, offset: 1),
    Broken(source: #"ab\"#, code: .syntax, offset: 2),
    Broken(source: "(?x)a", code: .syntax, offset: 2),
    Broken(source: "a(?i)b", code: .syntax, offset: 3),
    Broken(source: "(?ii:a)", code: .syntax, offset: 2),
    Broken(source: "(?-:a)", code: .syntax, offset: 2),
    Broken(source: "(?<1a>b)", code: .syntax, offset: 3),
    Broken(source: "(?<=a)*b", code: .syntax, offset: 6),
    Broken(source: #"\p{Latin}"#, code: .syntax, offset: 0),
    Broken(source: #"a\p{L"#, code: .syntax, offset: 1),
  ])
  func `says where a source stops being a pattern`(_ broken: Broken) {
    expect(broken)
  }

  @Test(arguments: [
    Broken(source: #"(a)\1"#, code: .backReference, offset: 3),
    Broken(source: #"(?<x>a)\k<x>"#, code: .backReference, offset: 7),
    Broken(source: #"\2(a)(b)\_"#, code: .backReference, offset: 0),
  ])
  func `does not judge what refers back`(_ broken: Broken) {
    expect(broken)
  }

  @Test(arguments: [
    Broken(source: #"\p{Print}+"#, code: .unsupported, offset: 0),
    Broken(source: #"[a\p{Alnum}]"#, code: .unsupported, offset: 2),
    Broken(source: #"\p{IsAlphabetic}"#, code: .unsupported, offset: 0),
    Broken(source: #"\p{javaLowerCase}"#, code: .unsupported, offset: 0),
    Broken(source: "[a-z&&[^b]]", code: .unsupported, offset: 4),
    Broken(source: #"\p{Script=Greek}"#, code: .unsupported, offset: 0),
    Broken(source: #"\p{Extended_Pictographic}"#, code: .unsupported, offset: 0),
  ])
  func `does not judge Java's classes nor what Swift has no data for`(_ broken: Broken) {
    expect(broken)
  }

  @Test(arguments: [
    Broken(source: String(repeating: "a", count: 20_001), code: .tooLarge, offset: 20_000),
    Broken(source: String(repeating: "(", count: 200), code: .tooLarge, offset: 100),
    Broken(source: "((a{9}){99}){999}", code: .tooLarge, offset: 17),
    Broken(source: "a{200001}", code: .tooLarge, offset: 9),
    Broken(source: "a{9999999999,}", code: .tooLarge, offset: 14),
    Broken(
      source: (0..<59).map { "(?=\($0))" }.joined(), code: .tooLarge, offset: 338),
  ])
  func `refuses what no person wrote`(_ broken: Broken) {
    expect(broken)
  }

  @Test(arguments: [
    String(repeating: "a", count: 20_000),
    String(repeating: "(", count: 100) + String(repeating: ")", count: 100),
    "a{200000}", "(?:a+){0,9999999999}", (0..<58).map { "(?=\($0))" }.joined(),
    String(repeating: "a|", count: 9_999), String(repeating: "a?", count: 9_999),
    String(repeating: "^", count: 20_000),
    String(repeating: "(", count: 90) + "^" + String(repeating: "){64}", count: 90),
    String(repeating: "日|", count: 999),
  ])
  func `bears what is only just allowed`(_ source: String) throws {
    var machine = PatternMachine(try Pattern(source))
    let first = machine.matches("aaab日")
    let second = machine.matches("aaab日")
    #expect(first == second)
  }

  private func expect(_ broken: Broken) {
    let error = #expect(throws: PatternError.self) { try Pattern(broken.source) }
    #expect(error?.code == broken.code)
    #expect(error?.offset == broken.offset)
    #expect(error?.detail.isEmpty == false)
  }
}
