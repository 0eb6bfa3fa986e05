import AssayEngine
import AssaySpec
import Testing

/// Patterns that match a whole text, as people write them.
struct FullMatchTests {
  @Test(arguments: [
    ("[a-z]+", "^[a-z]+$"), ("^[a-z]+$", "^[a-z]+$"), ("^[a-z]+", "^[a-z]+$"),
    ("[a-z]+$", "^[a-z]+$"), ("", "^$"), ("(a|b)", "^(a|b)$"), ("a|b", "^(?:a|b)$"),
    ("^a$|^b$", "^a$|^b$"), ("^a|b$", "^(?:a|b)$"), ("a$|^b", "^(?:a|b)$"),
    ("^$|a", "^(?:|a)$"), (#"a\$"#, #"^a\$$"#), (#"a\\$"#, #"^a\\$"#), ("[$|]", "^[$|]$"),
    (#"[\]|]"#, #"^[\]|]$"#), (#"a\|b"#, #"^a\|b$"#), ("(?=a|b).*", "^(?=a|b).*$"),
    ("(?s).{1,9}", "^(?s).{1,9}$"), ("(?i)all|[0-9]", "^(?:(?i)all|[0-9])$"),
    ("(?m)^a$", "^(?:(?m)^a$)(?![^])"),
  ])
  func `drop what a full match makes needless`(source: String, pattern: String) {
    #expect(FullMatch.pattern(source) == pattern)
  }

  /// One pattern of each kind, and texts that it matches in full or only in part.
  @Test(arguments: [
    ("a|ab", "ab", true), ("a|ab", "abc", false), ("^a|b$", "a", true), ("^a|b$", "ax", false),
    ("(?i)all|[0-9]", "ALL", true), ("(?i)all|[0-9]", "1x", false), ("(?m)^a$", "a", true),
    ("(?m)^a$", "a\na", false), ("^$|a", "", true), ("[$|]", "|", true), (#"a\$"#, "a$", true),
  ])
  func `match whole texts`(source: String, text: String, isMatch: Bool) throws {
    var machine = PatternMachine(try Pattern(FullMatch.pattern(source)))
    #expect(machine.matches(Array(text.utf8).span) == isMatch)
  }

  @Test(arguments: [
    ("^[a-z]+$", "[a-z]+"), ("^(a|b)$", "(a|b)"), ("^a$|^b$", "a$|^b"),
    ("^(?s).{0,9}$", "(?s).{0,9}"), ("^a$", "a"),
  ])
  func `mean what an anchored search means`(search: String, source: String) {
    #expect(FullMatch.meaning(of: search) == FullMatch.meaning(of: FullMatch.pattern(source)))
  }

  @Test(arguments: [
    ("[a-z]+", "[a-z]+"), ("^a|b$", "a|b"), ("^arn:.*", "arn:.*"), ("a$", "a"),
  ])
  func `mean another thing than a search without anchors`(search: String, source: String) {
    #expect(FullMatch.meaning(of: search) != FullMatch.meaning(of: FullMatch.pattern(source)))
  }
}
