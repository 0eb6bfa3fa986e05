import Testing

@testable import AssayEngine

/// What each construct of ECMA 262 finds, beside the nearest text that it does not.
@Suite struct PatternMeaningTests {
  @Test(arguments: [
    PatternCase("b", finds: "abc", not: "aBc"),
    PatternCase("^b", finds: "bc", not: "abc"),
    PatternCase("b$", finds: "ab", not: "ab\n"),
    PatternCase("^$", finds: "", not: "\n"),
    PatternCase("(?m)^b$", finds: "a\nb\r", not: "ab"),
    PatternCase("(?m)^$", finds: "a\n", not: "a"),
    PatternCase("a.c", finds: "a\u{1F600}c", not: "a\nc"),
    PatternCase("a.c", finds: "a\u{85}c", not: "a\u{2028}c"),
    PatternCase("(?s)a.c", finds: "a\nc", not: "ac"),
    PatternCase("^.$", finds: "\u{1F469}", not: "e\u{301}"),
    PatternCase("^(?:a|bc)$", finds: "bc", not: "b"),
    PatternCase("^(?<year>[0-9]{4})$", finds: "2024", not: "24"),
    PatternCase(#"^\d$"#, finds: "7", not: "٧"),
    PatternCase(#"^\D$"#, finds: "٧", not: "7"),
    PatternCase(#"^\w+$"#, finds: "aZ_9", not: "é"),
    PatternCase(#"^\W$"#, finds: "é", not: "_"),
    PatternCase(#"^\s$"#, finds: "\u{FEFF}", not: "\u{200B}"),
    PatternCase(#"^\S$"#, finds: "\u{85}", not: "\u{A0}"),
    PatternCase(#"\bab\b"#, finds: "x ab-", not: "xab"),
    PatternCase(#"\Bb"#, finds: "ab", not: "b"),
  ])
  func `finds what it says and nothing near it`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase("^[a-c]$", finds: "b", not: "d"),
    PatternCase("^[^a-c]$", finds: "\n", not: "b"),
    PatternCase("^[a\u{1F600}-\u{1F603}]$", finds: "\u{1F602}", not: "\u{1F604}"),
    PatternCase("[^]", finds: "\n", not: ""),
    PatternCase("[]|a", finds: "a", not: "b"),
    PatternCase("^[-a]$", finds: "-", not: "b"),
    PatternCase("^[a-]$", finds: "-", not: "b"),
    PatternCase("^[.$*]$", finds: "$", not: "a"),
    PatternCase(#"^[\d\-x]$"#, finds: "-", not: "y"),
    PatternCase(#"^[\]\\^]$"#, finds: "]", not: "["),
    PatternCase(#"^[\b]$"#, finds: "\u{8}", not: "b"),
    PatternCase(#"^[^\D5]$"#, finds: "4", not: "5"),
    PatternCase(#"^[\s\S]$"#, finds: "\n", not: ""),
  ])
  func `reads a class`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase(#"^\x41\u0042\u{43}$"#, finds: "ABC", not: "ABc"),
    PatternCase(#"^\uD83D\uDE00$"#, finds: "\u{1F600}", not: "\u{1F601}"),
    PatternCase(
      #"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF]$"#, finds: "\u{10FFFF}", not: "\t"),
    PatternCase(#"^\cJ\cj$"#, finds: "\n\n", not: "JJ"),
    PatternCase(#"^\0$"#, finds: "\0", not: "0"),
    PatternCase(#"^\t\n\v\f\r$"#, finds: "\t\n\u{B}\u{C}\r", not: "tnvfr"),
    PatternCase(#"^\/\.\*$"#, finds: "/.*", not: "/a*"),
  ])
  func `reads an escape`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase("^a*$", finds: "", not: "ab"),
    PatternCase("^a+$", finds: "aa", not: ""),
    PatternCase("^a?$", finds: "a", not: "aa"),
    PatternCase("^a{2}$", finds: "aa", not: "aaa"),
    PatternCase("^a{2,}$", finds: "aaaaa", not: "a"),
    PatternCase("^a{2,3}$", finds: "aaa", not: "aaaa"),
    PatternCase("^a{0}$", finds: "", not: "a"),
    PatternCase("^a{2,3}?$", finds: "aaa", not: "aaaa"),
    PatternCase("^(?:ab){2,3}$", finds: "ababab", not: "abab" + "abab"),
    PatternCase("^(?:a{2,3}){2}$", finds: "aaaaaa", not: "aaa"),
    PatternCase("^(?:a|b?){3}$", finds: "ab", not: "abab"),
    PatternCase("^(?:^|a){3}b$", finds: "aab", not: "aaaab"),
    PatternCase(#"^(?:\b|a){3}$"#, finds: "aaa", not: "aaaa"),
    PatternCase("^.{2,4}x.{2,4}$", finds: "xxxxx", not: "xxxx"),
  ])
  func `reads a count`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase("a(?=b)", finds: "ab", not: "ac"),
    PatternCase("a(?!b)", finds: "ac", not: "ab"),
    PatternCase("(?<=a)b", finds: "ab", not: "cb"),
    PatternCase("(?<!a)b", finds: "cb", not: "ab"),
    PatternCase("^(?!aws:)[a-z:]+$", finds: "aws", not: "aws:"),
    PatternCase("^(?:(?!a)(?=b|c).|a)$", finds: "a", not: "d"),
    PatternCase("^(?:(?!a).)+$", finds: "bcb", not: "bca"),
    PatternCase("^(?!a)|b$", finds: "ab", not: "a"),
    PatternCase("^(?=a)*b", finds: "b", not: "ab"),
    PatternCase("(?m)^(?!a)b", finds: "a\nb", not: "a\nab"),
    PatternCase("^(?=^.{2}$)é+$", finds: "éé", not: "é"),
    PatternCase("^(?:(?!aws:)[a-z:]+)$", finds: "awsx:", not: "aws:x"),
    PatternCase("^(?=.{3,5}$)a*b*$", finds: "aabb", not: "aabbbb"),
    PatternCase("^(?!.*--)[a-z-]+$", finds: "a-b-c", not: "a-b--c"),
    PatternCase("^[a-z-]+(?<!-)$", finds: "a-b", not: "a-"),
    PatternCase("^(?=.*[0-9])(?=.*[A-Z]).*$", finds: "a1B", not: "a1b"),
    PatternCase("^(?:(?=a)[ab]|(?!a)[ac]){3}$", finds: "aca", not: "acb"),
    PatternCase("(?=a(?!b(?<=ab)))", finds: "ab a", not: "ab ab"),
    PatternCase("(?<=^(?:ab)+)c", finds: "ababc", not: "aabc"),
  ])
  func `looks ahead and behind`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase("(?i)^straße$", finds: "STRAẞE", not: "STRASSE"),
    PatternCase("(?i)^k$", finds: "\u{212A}", not: "c"),
    PatternCase("(?i)^[^k]$", finds: "c", not: "\u{212A}"),
    PatternCase(#"(?i)^\w$"#, finds: "\u{17F}", not: "é"),
    PatternCase(#"(?i)^\p{Lu}$"#, finds: "a", not: "1"),
    PatternCase(#"(?i)^σ\_$"#, finds: "ς_", not: "s_"),
    PatternCase(#"(?i)^k\_$"#, finds: "K_", not: "\u{212A}_"),
    PatternCase("^(?:(?i)on|off)$", finds: "OFF", not: "OF"),
    PatternCase("^(?i)on$", finds: "On", not: "of"),
    PatternCase("^(?i:o)n$", finds: "On", not: "oN"),
    PatternCase("(?i)^o(?-i:n)$", finds: "On", not: "oN"),
    PatternCase("(?im)^o$", finds: "a\nO", not: "aO"),
    PatternCase("(?i)(?s)^a.$", finds: "A\n", not: "b\n"),
  ])
  func `honours flags`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase("^a}$", finds: "a}", not: "a"),
    PatternCase("^]$", finds: "]", not: ""),
    PatternCase("^a{,2}$", finds: "a{,2}", not: "aa"),
    PatternCase("^{$", finds: "{", not: ""),
    PatternCase(#"^\-\_\@$"#, finds: "-_@", not: "-_"),
    PatternCase(#"^[\w-.]$\_?"#, finds: "-", not: "+"),
    PatternCase(#"^\1$"#, finds: "\u{1}", not: "1"),
    PatternCase(#"^\101\8$"#, finds: "A8", not: "A"),
    PatternCase(#"^\c$"#, finds: #"\c"#, not: "c"),
    PatternCase(#"^[\c_]$"#, finds: "\u{1F}", not: "_"),
    PatternCase(#"^\xZ\u00$"#, finds: "xZu00", not: "Z"),
    PatternCase(#"^\k$"#, finds: "k", not: ""),
    PatternCase("^(?=a)*b$", finds: "b", not: "a"),
    PatternCase(#"^\A\z$"#, finds: "Az", not: ""),
    PatternCase(#"^\p{L}\_$"#, finds: "é_", not: "p{L}_"),
    PatternCase(#"^\u{E9}\_$"#, finds: "é_", not: "e_"),
    PatternCase(#"^.\_$"#, finds: "\u{1F600}_", not: "ab_"),
  ])
  func `falls back to Annex B where the flag u does not compile`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: [
    PatternCase(#"^\p{L}$"#, finds: "日", not: "1"),
    PatternCase(#"^\p{Lowercase_Letter}$"#, finds: "é", not: "É"),
    PatternCase(#"^\p{gc=Nd}$"#, finds: "٧", not: "Ⅷ"),
    PatternCase(#"^\p{General_Category=digit}$"#, finds: "٧", not: "a"),
    PatternCase(#"^\P{N}$"#, finds: "a", not: "Ⅷ"),
    PatternCase(#"^[\p{Z}\p{P}-]$"#, finds: "\u{3000}", not: "a"),
    PatternCase(#"^[^\p{C}]$"#, finds: "a", not: "\u{200E}"),
    PatternCase(#"^[\P{M}\p{M}]$"#, finds: "\u{301}", not: ""),
    PatternCase(#"^\p{Alphabetic}$"#, finds: "ⓐ", not: "1"),
    PatternCase(#"^\p{White_Space}$"#, finds: "\u{85}", not: "\u{FEFF}"),
    PatternCase(#"^\p{ASCII}$"#, finds: "~", not: "é"),
    PatternCase(#"^\p{Any}$"#, finds: "\u{10FFFF}", not: ""),
    PatternCase(#"^\p{Assigned}$"#, finds: "a", not: "\u{378}"),
    PatternCase(#"^\p{Emoji_Presentation}$"#, finds: "\u{1F600}", not: "a"),
    PatternCase(#"^\p{RI}$"#, finds: "\u{1F1E8}", not: "C"),
  ])
  func `knows properties`(_ example: PatternCase) throws {
    try check(example)
  }

  @Test(arguments: ["", "a*", "(?=)", "a|b|", "$", "^", "()", "(?:)*", #"\B"#])
  func `finds the empty text in the empty text`(_ source: String) throws {
    #expect(try Pattern(source).matches(""))
  }

  private func check(_ example: PatternCase) throws {
    var machine = PatternMachine(try Pattern(example.source))
    let findsFound = machine.matches(example.found)
    let findsMissing = machine.matches(example.missing)
    #expect(findsFound)
    #expect(!findsMissing)
  }
}
