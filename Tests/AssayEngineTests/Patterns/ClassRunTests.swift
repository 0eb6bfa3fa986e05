import Testing

@testable import AssayEngine

@Suite struct ClassRunTests {
  @Test(arguments: [
    "^job-[0-9a-z]{13}$", "^O[0-9]{1,19}$", "^arn:.*", "^[a-zA-Z]+$", "^(?:[a-z]{1,2048})$",
    "^(?:(?:abc){2}[0-9]*)$", "", ".*", "^", "^$", "^(?:a|b|[0-9]){3}-", "^a{0,1}b?c$",
    "^[a-z][a-z0-9-]{0,62}$", "^arn:aws:iam::[0-9]{12}:role/.+$", "^[a-z]{2}[a-z]*$",
    "^(?:^a$)$", #"^[^/]+/\S{3}$"#, "(?s)^.{1,9}$", "^a{3}[ab]{2}[a-c]*$", "^日?a$",
  ])
  func `a row of runs is recognised`(_ source: String) throws {
    #expect(try Pattern(source).runs != nil)
  }

  @Test(arguments: [
    "a", "a$", "^(?:ab|cd)$", "^[a-z]*[a-f]$", "^a?b?a$",
    "^a*b?a", "^(?:ab)*$", "^a{3}(?:ab)?$", "(?m)^a$", #"^a\b$"#,
    "^(?!b)a$", "a^b", "^a$b", "^(?:a*|b)$", "^|a",
  ])
  func `what is no row is left to the automaton`(_ source: String) throws {
    #expect(try Pattern(source).runs == nil)
  }

  @Test func `a literal and a class are one run`() throws {
    let runs = try #require(try Pattern("^job-[0-9a-z]{13}$").runs)
    var expected = ClassRun(literal: Array("job-".utf8))
    expected.take(ASCIISet([ScalarRange(0x30, 0x39), ScalarRange(0x61, 0x7A)]), 13, 13)
    #expect(runs == [expected])
    #expect(runs[0].literal == 0x2D62_6F6A)
    #expect(runs[0].rangeCount == 2)
    #expect(runs[0].second == ByteRange(0x61, 0x7A))
    #expect(runs[0].third == runs[0].first)
  }

  @Test func `a long literal takes runs of its own, eight bytes each`() throws {
    let runs = try #require(try Pattern("^arn:aws:iam::[0-9]{12}:.*").runs)
    #expect(runs.map(\.literalLength) == [8, 5, 1, 0])
    #expect(runs.map(\.minimum) == [0, 12, 0, 0])
    #expect(runs.map(\.isRest) == [false, false, false, true])
  }

  @Test func `an open end asks for no more than the least`() throws {
    let runs = try #require(try Pattern("^a[0-9]{2,5}[a-z]*").runs)
    #expect(runs.map(\.maximum) == [2, 0])
    #expect(runs.last == .rest)
  }

  @Test(arguments: [
    ("^[0-9]{2}$", "12", RowVerdict.match), ("^[0-9]{2}$", "1", .noMatch),
    ("^[0-9]{2}$", "123", .noMatch), ("^[0-9]{2}$", "1٧", .unknown),
    ("^.{2}$", "aé", .unknown), ("^a.*", "aé", .match), ("^a.*", "é", .unknown),
    ("^arn:aws:iam::[0-9]{2}$", "arn:aws:iam::12", .match),
    ("^arn:aws:iam::[0-9]{2}$", "arn:aws:iam:12", .noMatch),
    ("^a?b?c$", "bc", .match), ("^a?b?c$", "ac", .match), ("^a?b?c$", "ba", .noMatch),
    ("^$", "", .match), ("^$", "a", .noMatch), ("", "é", .match),
  ])
  func `a row judges a text of ASCII`(
    _ source: String, _ text: String, _ verdict: RowVerdict
  ) throws {
    let runs = try #require(try Pattern(source).runs)
    #expect(ClassRun.judge(Array(text.utf8).span, by: runs) == verdict)
  }
}
