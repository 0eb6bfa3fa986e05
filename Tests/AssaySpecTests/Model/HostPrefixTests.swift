import AssaySpec
import Testing

/// Smithy 2.0, endpoint trait.
struct HostPrefixTests {
  private static let longest = String(repeating: "a", count: 63)

  @Test(arguments: [
    ("data.", []), ("data-", []), ("Data2", []), ("{Account}.", ["Account"]),
    ("a.{One}-{Two}.b.", ["One", "Two"]), ("\(longest).", []),
  ])
  func `a template is read`(_ text: String, _ labels: [String]) throws {
    let prefix = try HostPrefix(text)
    #expect(prefix.labels == labels)
    #expect(prefix.text == text)
  }

  @Test(arguments: [
    ("", HostPrefix.Fault.noHost), (".", .noHost), ("a..b", .noHost), ("-a", .noHost),
    ("a_b.", .noHost), ("a:1", .noHost), ("x@a.", .noHost), ("https://a.", .noHost),
    ("ä.", .noHost), ("a{\u{301}", .noHost), ("a\(longest).", .noHost), ("{a.", .brace),
    ("a}.", .brace), ("{}.", .brace), ("{a{b}}.", .brace), ("{a}.{b", .brace),
    ("{a}{b}.", .adjacentLabels("{a}{b}")), ("{a}.{a}.", .labelTwice("a")),
  ])
  func `what begins no host is refused`(_ text: String, _ fault: HostPrefix.Fault) {
    #expect(throws: fault) { try HostPrefix(text) }
  }

  @Test(arguments: [
    ("data-{Account}.", "1a", "data-1a."), ("{Account}.", "a-", "a-."),
    ("{Account}.", longest, longest + "."), ("{Account}-x", "B", "B-x"),
    ("data-{Account}.", longest, nil), ("{Account}.", "-a", nil), ("{Account}.", "", nil),
    ("{Account}.", "a.b", nil), ("{Account}.", "a/b", nil), ("{Account}.", "%41", nil),
    ("{Account}.", "ä", nil), ("{Account}.", "a\(longest)", nil), ("{Account}.", nil, nil),
  ])
  func `a value stands for a label if a host comes of it`(
    _ text: String, _ value: String?, _ host: String?
  ) throws {
    #expect(try HostPrefix(text).expanded { $0 == "Account" ? value : nil } == host)
  }
}
