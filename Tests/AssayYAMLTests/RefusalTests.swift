import AssayYAML
import Testing

struct RefusalTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key: `a` stands already in line 1, column 1"),
    ("x: {a: 1, 'a': 2}", "1:11 duplicate-key: `a` stands already in line 1, column 5"),
    ("{1: a, 0x1: b}", "1:8 duplicate-key: `0x1` stands already in line 1, column 2"),
    ("{1.0: a, 1.00: b}", "1:10 duplicate-key: `1.00` stands already in line 1, column 2"),
    ("{~: a, null: b}", "1:8 duplicate-key: `null` stands already in line 1, column 2"),
    (
      "? {a: 1, b: 2}\n: x\n? {b: 2, a: 1}\n: y\n",
      "3:3 duplicate-key: this key stands already in line 1, column 3"
    ),
    ("{&k a: 1, *k : 2}", "1:11 duplicate-key: `a` stands already in line 1, column 2"),
    ("[&k a, {*k : 1, a: 2}]", "1:17 duplicate-key: `a` stands already in line 1, column 9"),
  ])
  func `equal keys are refused and both places named`(text: String, expected: String) {
    #expect(refusal(of: text)?.summary == expected)
  }

  @Test(arguments: [1, 15, 16, 17, 100], [1, 7])
  func `a key is found again among any number of others`(count: Int, step: Int) {
    let keys = (1...count).map { "k\($0): x\n" }.joined() + "1: x\n"
    let first = min(step, count)
    #expect(
      refusal(of: keys + "k\(first): x\n")?.summary
        == "\(count + 2):1 duplicate-key: `k\(first)` stands already in line \(first), column 1")
    #expect(
      refusal(of: keys + "0x1: x\n")?.summary
        == "\(count + 2):1 duplicate-key: `0x1` stands already in line \(count + 1), column 1")
    #expect(refusal(of: keys + "k0: x\n") == nil)
  }

  @Test(arguments: [
    "{1: a, '1': b}", "{a: 1, A: 2}", "{1: a, 1.0: b}", "{true: a, 'true': b}",
    "{\"\u{E9}\": 1, \"e\u{301}\": 2}", "[{a: 1}, {a: 1}]", "{a: {a: 1}}",
  ])
  func `keys that only look alike are two`(text: String) {
    #expect(refusal(of: text) == nil)
  }

  @Test(arguments: [
    (
      "a:\n\tb: 1\n",
      "2:1 syntax: found character that cannot start any token while scanning for the next token "
        + "(a tab, where only spaces may stand)"
    ),
    (
      "a:\n  - 1\n  b: 2\n",
      "3:3 syntax: did not find expected '-' indicator while parsing a block collection "
        + "that begins in line 2"
    ),
    (
      "a: [1,\n 2", "1:4 syntax: did not find expected ',' or ']' while parsing a flow sequence"
    ),
    (
      "a: 'b\n",
      "1:4 syntax: found unexpected end of stream while scanning a quoted scalar"
    ),
    ("a: [\n\n", "1:5 syntax: did not find expected node content while parsing a flow node"),
    ("a: b: c", "1:5 syntax: mapping values are not allowed in this context"),
  ])
  func `what is no YAML is refused with its place`(text: String, expected: String) {
    #expect(refusal(of: text)?.summary == expected)
  }

  /// Bytes as a string of scalars below U+0100.
  @Test(arguments: [
    ("a: b\nc: \u{C3}\u{28}", "2:4 encoding: invalid trailing UTF-8 octet"),
    ("\u{C3}\u{A9}: \u{FF}", "1:4 encoding: invalid leading UTF-8 octet"),
    ("a: \u{7}", "1:4 encoding: control characters are not allowed"),
    ("a: \0", "1:4 encoding: control characters are not allowed"),
    ("a\u{C3}", "1:2 encoding: incomplete UTF-8 octet sequence"),
    ("\u{ED}\u{A0}\u{80}", "1:1 encoding: invalid Unicode character"),
    ("\u{FF}\u{FE}a\0", "1:1 encoding: UTF-16, not UTF-8"),
    ("\u{FE}\u{FF}\0a", "1:1 encoding: UTF-16, not UTF-8"),
  ])
  func `what is not UTF-8 is refused with its place`(bytes: String, expected: String) {
    let bytes = bytes.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(refusal(of: bytes)?.summary == expected)
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "2:1"), ("---\n---\n", "2:1"), ("a\n...\n---\n...\n", "3:1"),
  ])
  func `a second document is refused`(text: String, place: String) {
    let expected = "\(place) second-document: a second document; a file holds one"
    #expect(refusal(of: text)?.summary == expected)
  }

  @Test(arguments: [
    ("[*x, &x 1]", "1:2 alias: no anchor `x` before this alias"),
    ("&x [*x]", "1:5 alias: `x` would hold itself"),
    ("[&x 1, &x [*x]]", "1:12 alias: `x` would hold itself"),
  ])
  func `an alias to nothing or to its own holder is refused`(text: String, expected: String) {
    #expect(refusal(of: text)?.summary == expected)
  }
}
