import AssayCore
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// What is written reads as what it was.
struct RoundTripTests {
  private static let folders = [
    "specs/partnercentral-selling", "golden/specs/lantern-keeper", "golden/lint/clean",
    "golden/lint/clean-every-shape", "golden/lint/good-patterns", "golden/lint/limits-that-meet",
    "golden/lint/shapes-that-end", "golden/lint/unjudged-pattern", "golden/lint/unused-shape",
    "golden/lint/shape-of-its-own-over-a-predefined-one",
  ]

  @Test(arguments: folders)
  func `a folder of the project comes back`(_ folder: String) throws {
    let path = SharedSuites.packageRoot.appending(path: folder).path
    let contract = try #require(ContractLoader.load(folder: path).contract)
    let again = try RoundTrip(contract)
    let read = try #require(again.loaded.contract, Comment(rawValue: again.loaded.report))
    #expect(ContractDifference.first(contract, read) == nil)
    #expect(ContractWriter.write(read) == ContractWriter.write(contract))
  }

  /// Texts that YAML, the loader or a terminal would take for something else.
  private static let texts = [
    "plain", "two words", "true", "Null", "~", "no", "on", "12", "-12", "+1", "012", "1e3", ".5",
    "5.", "0x1F", "0o17", ".inf", "-.INF", ".NaN", "1_000", "1:30", "0b1", "2022-07-26",
    "2022-7-6T10:00:00Z", "-", "--", "---", "...", "- a", "-a", "?", "? a", ":", ":a", "a:",
    "a: b", "a:b", "a #b", "a#b", "#a", "&a", "*a", "!a", "!!str", "|", ">", "'", "''", "\"",
    "it's", "say \"so\"", "%a", "@a", "`a", "[", "]", "{", "}", "[]", "{}", "a,b", "a, b", "a?b",
    "a:,b", "=", "<<", " a", "a ", "  ", "a\tb", "a\nb", "a\r\nb", "\n", "\0", "\u{7}", "\u{7F}",
    "\u{85}", "\u{A0}", "\u{AD}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "\u{1F600}",
    "\u{202E}gnp.exe", "\u{2066}a\u{2069}", "naïve", "日本", "\\", "\\n", "^\\d{1,3}$", "'\u{301}",
    ": \u{301}", " #\u{301}", "\u{301}", "../../etc/passwd", "/", "service", "SERVICE", "aux",
    "999999999999999999999999999999999999999999999999", "0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
    String(repeating: "long ", count: 300) + "end", String(repeating: "x", count: 1100),
    String(repeating: "\u{1F600}", count: 400),
  ]

  @Test(arguments: texts)
  func `any text comes back from everywhere`(_ text: String) throws {
    let contract = HostileContract.everywhere(text)
    let again = try RoundTrip(contract)
    #expect(again.complaints == "")
    let read = try #require(again.loaded.contract)
    #expect(ContractDifference.first(contract, read) == nil)
    let bare = again.files.flatMap(\.text.unicodeScalars).filter(Escaping.mustBeEscaped)
    #expect(bare.allSatisfy { $0 == "\n" })
  }

  /// With few shapes, which stand in one file, and for some names with many, which do not.
  private static let namesAndShapes =
    texts.map { ($0, 10) }
    + stride(from: 0, to: texts.count, by: 8).map { (texts[$0], 40) }

  @Test(arguments: namesAndShapes)
  func `names of operations stay in the folder`(_ text: String, _ shapes: Int) throws {
    let names = [text, text.uppercased(), text.lowercased(), "Plain"]
    let contract = HostileContract.operations(named: Set(names), shapesEach: shapes)
    let again = try RoundTrip(contract)
    #expect(again.complaints == "")
    #expect(Set(again.files.map { $0.name.lowercased() }).count == again.files.count)
    #expect(!again.files.contains { $0.name.contains("/") || $0.name.hasPrefix(".") })
    let read = try #require(again.loaded.contract)
    #expect(ContractDifference.first(contract, read) == nil)
  }

  @Test(arguments: [
    ("String", DefaultValue.text("12")), ("String", .text("")), ("String", .text("true")),
    ("String", .text("[]")), ("Integer", .literal("12")), ("Double", .literal("1.50")),
    ("Boolean", .literal("false")), ("Timestamp", .literal("0")),
    ("BigInteger", .literal("12345678901")), ("Timestamp", .text("2022-07-26T00:00:00Z")),
    ("Document", .literal("null")), ("Document", .text("null")), ("Document", .literal("[]")),
    ("Document", .text("[]")), ("Document", .text("a b")), ("Document", .literal("-1")),
    ("Document", .text("-1")), ("Document", .literal("1e3")), ("Document", .literal("true")),
    ("Document", .text("true")), ("Texts", .literal("[]")), ("Table", .literal("{}")),
    ("Blob", .text("")), ("Word", .text("12")), ("Number", .literal("1")),
  ])
  func `a default comes back`(_ shape: String, _ value: DefaultValue) throws {
    let contract = HostileContract.member(of: shape, default: value)
    let again = try RoundTrip(contract)
    #expect(again.complaints == "")
    let read = try #require(again.loaded.contract)
    #expect(read.operations["Ping"]?.input.first?.defaultValue == value)
  }

  @Test(arguments: [
    ("String", DefaultValue.text("12"), "'12'"), ("Integer", .literal("12"), "12"),
    ("Word", .text("12"), "'12'"), ("Texts", .literal("[]"), "[]"),
    ("Boolean", .literal("true"), "true"), ("String", .text("true"), "'true'"),
    ("Document", .literal("true"), "true"), ("Document", .text("true"), "'true'"),
    ("Document", .text("12"), "'12'"), ("Document", .text("red"), "red"),
  ])
  func `a default is written with quotes where it is a text that looks otherwise`(
    _ shape: String, _ value: DefaultValue, _ written: String
  ) throws {
    let files = ContractWriter.write(HostileContract.member(of: shape, default: value))
    #expect(files[0].text.contains("      Value: { shape: \(shape), default: \(written) }\n"))
  }
}
