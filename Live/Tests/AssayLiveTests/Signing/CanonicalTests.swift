import Testing

@testable import AssayLive

@Suite struct `The canonical form` {
  private static func path(_ target: String, _ style: SigningStyle) -> String {
    CanonicalPath.text(RequestTarget(target).path, style)
  }

  @Test(arguments: [
    ("", "/"), ("/", "/"), ("//", "/"), ("/.", "/"), ("/..", "/"), ("/../..", "/"),
    ("/lamps", "/lamps"), ("/lamps/", "/lamps/"), ("/lamps//", "/lamps/"), ("/lamps/.", "/lamps"),
    ("/lamps/./", "/lamps/"), ("/lamps/../wicks", "/wicks"), ("/lamps/..", "/"),
    ("/lamps/../", "/"), ("/.lamps/..wicks", "/.lamps/..wicks"),
    ("/red light", "/red%20light"), ("/red%20light", "/red%2520light"), ("/é", "/%C3%A9"),
    ("/%c3%a9", "/%25c3%25a9"), ("/$on:off@", "/%24on%3Aoff%40"), ("/-._~09AZaz", "/-._~09AZaz"),
    ("/e\u{301}", "/e%CC%81"), ("/lamps?a=/b", "/lamps"), ("?a", "/"), ("/a?b?c", "/a"),
    ("http://lanterns.test:80/lamps/", "/lamps/"), ("http://lanterns.test", "/"),
    ("http://lanterns.test?a=/b", "/"), ("/http://lamps", "/http%3A/lamps"),
  ])
  func `of a path is short and encoded once more`(target: String, expected: String) {
    #expect(Self.path(target, .standard) == expected)
  }

  @Test(arguments: [
    ("", "/"), ("/", "/"), ("//", "//"), ("/./lamps/../wicks//", "/./lamps/../wicks//"),
    ("/red light", "/red%20light"), ("/red%20light", "/red%20light"), ("/é", "/%C3%A9"),
    ("/%c3%a9", "/%C3%A9"), ("/100%", "/100%25"), ("/100%2", "/100%252"), ("/%zz", "/%25zz"),
    ("/%2525", "/%2525"), ("/%7Eoil", "/~oil"),
  ])
  func `of a path of S3 is encoded once and as long`(target: String, expected: String) {
    #expect(Self.path(target, .s3) == expected)
  }

  @Test func `of a path may be as long and encoded once more`() {
    var style = SigningStyle.standard
    style.normalizesPath = false
    #expect(Self.path("/./a%20b//", style) == "/./a%2520b//")
  }

  @Test(arguments: [
    ("/", ""), ("/?", ""), ("/?a", "a="), ("/?a=", "a="), ("/?=b", "=b"), ("/?a=b=c", "a=b%3Dc"),
    ("/?b=1&a=2", "a=2&b=1"), ("/?a=2&a=10", "a=10&a=2"), ("/?a=b&A=b", "A=b&a=b"),
    ("/?a-b=1&a=2", "a=2&a-b=1"), ("/?&a=1&&b=2&", "a=1&b=2"), ("/?é=ö", "%C3%A9=%C3%B6"),
    ("/?%c3%a9=%C3%b6", "%C3%A9=%C3%B6"), ("/?a=b c", "a=b%20c"), ("/?a=b%20c", "a=b%20c"),
    ("/?a=b+c", "a=b%2Bc"), ("/?a=b/c?d", "a=b%2Fc%3Fd"), ("/?a=%7E%2", "a=~%252"),
    ("/?a=1&\u{301}b=2", "%CC%81b=2&a=1"),
  ])
  func `of a query is in byte order and encoded anew`(target: String, expected: String) {
    #expect(CanonicalQuery.text(RequestTarget(target).query) == expected)
  }

  @Test(arguments: [
    ([], ""), ([""], ""), (["on"], "on"), (["  on  "], "on"), (["a   b"], "a b"),
    (["a\t \tb"], "a b"), (["a\r\n  b\n\tc"], "a b c"), ([#""a   b""#], #""a b""#),
    (["b", "a", "b"], "b,a,b"), (["a", "", "b"], "a,,b"), (["a,  b"], "a, b"),
    (["a\u{a0} b"], "a\u{a0} b"), (["é"], "é"),
  ])
  func `of a field joins its values and folds white space`(values: [String], expected: String) {
    let request = Lantern.get("/", values.map { .init("X-LAMP", $0) })
    #expect(CanonicalField(name: "x-lamp", in: request).value == expected)
  }

  @Test func `of a field name has no capital of ASCII`() {
    #expect(SignableRequest.Field("X-Åmz-\u{212A}", "").canonicalName == "x-Åmz-\u{212A}")
  }
}
