import AssayYAML
import Testing

struct CoreSchemaTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `null has five spellings`(text: String) throws {
    #expect(try value(of: text) == .null)
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true),
    ("false", false), ("False", false), ("FALSE", false),
  ])
  func `a boolean has three spellings`(text: String, expected: Bool) throws {
    #expect(try value(of: text) == .boolean(expected))
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("+12", "12"), ("007", "7"), ("-19", "-19"), ("0o17", "15"),
    ("0x1F", "31"), ("0xff", "255"),
    (
      "123456789012345678901234567890123456789012",
      "123456789012345678901234567890123456789012"
    ),
  ])
  func `an integer is kept as decimal digits`(text: String, expected: String) throws {
    #expect(try value(of: text) == .integer(expected))
  }

  @Test(arguments: [
    ("1.5", "1.5"), ("-.5", "-0.5"), ("5.", "5"), ("1e3", "1e3"), ("+1.0E-9", "1.0E-9"),
    ("00.10", "0.10"), ("-0.0", "-0.0"),
  ])
  func `a float is kept as a JSON number`(text: String, expected: String) throws {
    #expect(try value(of: text) == .float(expected))
  }

  @Test(arguments: [
    (".inf", ".inf"), ("-.INF", "-.inf"), ("+.Inf", ".inf"), (".nan", ".nan"), (".NaN", ".nan"),
  ])
  func `infinity and NaN are no numbers`(text: String, expected: String) throws {
    #expect(try value(of: text) == .nonFinite(expected))
  }

  @Test(arguments: [
    "no", "yes", "on", "off", "y", "N", "nULL", "tRUE", "1_000", "0b1", "0o8", "0xG", "0o", "0x",
    "-0x1F", "+0o7", "1e", "1.5.2", ".", "+", "+-1", "e3", ".e3", "2022-07-26", "1.44.5",
    "12:30:45", "<<", "=", "-.nan", "inf", "١",
  ])
  func `everything else is text`(text: String) throws {
    #expect(try value(of: text) == .text)
  }

  @Test(arguments: ["'true'", "\"12\"", "'~'", "''", "|\n 12", ">\n null"])
  func `quoted and block scalars are text`(text: String) throws {
    #expect(try value(of: text) == .text)
  }

  @Test(arguments: [
    ("!!str 12", YAMLScalar.Value.text),
    ("! 12", .text),
    ("!!int '0x10'", .integer("16")),
    ("!!float 3", .float("3")),
    ("!!float .inf", .nonFinite(".inf")),
    ("!!bool 'true'", .boolean(true)),
    ("!!null ''", .null),
    ("!!binary aGVsbG8=", .binary(Array("hello".utf8))),
    ("!!binary |\n aGVs\n bG8h\n", .binary(Array("hello!".utf8))),
    ("!!binary ''", .binary([])),
    ("!<tag:yaml.org,2002:str> null", .text),
  ])
  func `a core tag decides`(text: String, expected: YAMLScalar.Value) throws {
    #expect(try value(of: text) == expected)
  }

  @Test(arguments: [
    "!!int 1.5", "!!int x", "!!bool yes", "!!null x", "!!float 1_0", "!!binary aGVsbG8",
    "!!binary '*'", "!!seq x", "!!map []", "!!seq {}", "!!set {}", "!local x", "!!timestamp 2001",
    "!!str []", "!!int {}",
  ])
  func `a tag that does not fit, or is not of the core schema, is refused`(text: String) {
    #expect(refusal(of: text)?.code == .tag)
  }

  @Test(arguments: ["! []", "!!seq []", "!!map {}", "! {}"])
  func `a collection takes its own tag`(text: String) {
    #expect(refusal(of: text) == nil)
  }

  @Test func `a number in base 16 beyond 128 bits is refused`() {
    #expect(refusal(of: "0x1" + String(repeating: "0", count: 32))?.code == .limit)
  }

  private func value(of text: String) throws -> YAMLScalar.Value? {
    try YAMLReader.read(Array(text.utf8), file: "in.yaml").scalar?.value
  }
}
