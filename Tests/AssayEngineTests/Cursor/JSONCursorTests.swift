import AssayEngine
import AssayTestSupport
import Testing

/// Why a text is refused as a whole document, or nil.
private func check(_ bytes: [UInt8], depthLimit: Int = 512) -> CursorFault? {
  do throws(CursorFault) {
    try JSONCursor.check(bytes.span, depthLimit: depthLimit)
    return nil
  } catch {
    return error
  }
}

private func check(_ text: String, depthLimit: Int = 512) -> CursorFault? {
  check(Array(text.utf8), depthLimit: depthLimit)
}

@Suite struct `A JSON cursor over whole texts` {
  @Test(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
  func `has the whole outside suite`() throws {
    #expect(try ParsingCase.load("y_").count == 95)
    #expect(try ParsingCase.load("n_").count == 188)
    #expect(try ParsingCase.load("i_").count == 35)
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try ParsingCase.load("y_"))
  func `accepts what must be accepted`(_ sample: ParsingCase) {
    #expect(check(sample.bytes) == nil)
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try ParsingCase.load("n_"))
  func `refuses what must be refused`(_ sample: ParsingCase) {
    #expect(check(sample.bytes) != nil)
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try ParsingCase.load("i_"))
  func `gives one answer or the other where parsers differ`(_ sample: ParsingCase) {
    _ = check(sample.bytes)
  }

  /// No prefix of a text may be called wrong: the rest could make it right.
  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try ParsingCase.load("y_"))
  func `asks for more wherever a good text is cut`(_ sample: ParsingCase) {
    let faults = sample.bytes.indices.compactMap { check(Array(sample.bytes[..<$0])) }
    #expect(faults.allSatisfy { $0 == .needsMore })
  }

  @Test(arguments: [
    ("", CursorFault.needsMore),
    (" [1", .needsMore),
    (#"{"a""#, .needsMore),
    (#"{"a":"b"#, .needsMore),
    ("tru", .needsMore),
    ("-", .needsMore),
    ("[1.", .needsMore),
    ("[1e+", .needsMore),
    (#""\ud83d\ude"#, .needsMore),
    (#""\ud83d"#, .needsMore),
    ("[1,]", .invalid(.trailingComma, at: 2)),
    (#"{"a":1, }"#, .invalid(.trailingComma, at: 6)),
    ("[,1]", .invalid(.expectedValue, at: 1)),
    ("{,}", .invalid(.expectedName, at: 1)),
    ("{a:1}", .invalid(.expectedName, at: 1)),
    (#"{"a" 1}"#, .invalid(.expectedColon, at: 5)),
    (#"{"a":1 "b":2}"#, .invalid(.expectedCommaOrBrace, at: 7)),
    ("[1 2]", .invalid(.expectedCommaOrBracket, at: 3)),
    ("[1}", .invalid(.expectedCommaOrBracket, at: 2)),
    ("truE", .invalid(.expectedValue, at: 0)),
    ("nil", .invalid(.expectedValue, at: 0)),
    ("NaN", .invalid(.expectedValue, at: 0)),
    ("[-]", .invalid(.badNumber, at: 1)),
    ("[01]", .invalid(.expectedCommaOrBracket, at: 2)),
    ("[1.e2]", .invalid(.badNumber, at: 1)),
    ("[1.e", .invalid(.badNumber, at: 1)),
    ("[1e+-", .invalid(.badNumber, at: 1)),
    ("[--", .invalid(.badNumber, at: 1)),
    ("[\"a\tb\"]", .invalid(.controlCharacter, at: 3)),
    (#"["\x"]"#, .invalid(.unknownEscape, at: 2)),
    (#"["\ud83d-"]"#, .invalid(.unpairedSurrogate, at: 2)),
    (#"["\ude00"]"#, .invalid(.unpairedSurrogate, at: 2)),
    ("1 2", .invalid(.textAfterDocument, at: 2)),
    ("\u{feff}1", .invalid(.expectedValue, at: 0)),
  ])
  func `names the first fault`(text: String, fault: CursorFault) {
    #expect(check(text) == fault)
  }

  @Test(arguments: [
    ([0x22, 0xC3], CursorFault.needsMore),
    ([0x22, 0xF0, 0x9F, 0x98], .needsMore),
    ([0x22, 0xC3, 0x22], .invalid(.illFormedUTF8, at: 1)),
    ([0x22, 0xFF], .invalid(.illFormedUTF8, at: 1)),
    ([0x22, 0xC0, 0xAF, 0x22], .invalid(.illFormedUTF8, at: 1)),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], .invalid(.illFormedUTF8, at: 1)),
  ])
  func `tells cut UTF-8 from ill-formed UTF-8`(bytes: [UInt8], fault: CursorFault) {
    #expect(check(bytes) == fault)
  }

  @Test(arguments: [1, 2, 63, 64, 65, 128, 129, 512])
  func `keeps a limit of depth`(limit: Int) {
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(check(deepest, depthLimit: limit) == nil)
    #expect(check("[\(deepest)]", depthLimit: limit) == .tooDeep(at: limit))
  }

  @Test func `keeps braces and brackets apart at any depth`() {
    let openings = (0..<300).map { $0 % 3 == 0 ? "[" : #"{"a":"# }
    let closings = (0..<300).reversed().map { $0 % 3 == 0 ? "]" : "}" }
    #expect(check(openings.joined() + "1" + closings.joined()) == nil)
    let wrong = [closings[0] == "}" ? "]" : "}"] + closings.dropFirst()
    #expect(
      check(openings.joined() + "1" + wrong.joined())
        == .invalid(.expectedCommaOrBrace, at: openings.joined().utf8.count + 1))
  }
}

@Suite struct `A JSON cursor from token to token` {
  @Test func `walks members and elements`() throws {
    let bytes = Array(#" { "a" : [ 1 , {} , "x" ] , "\u0062":{"c":null}} "#.utf8)
    var cursor = JSONCursor()
    var log: [String] = []
    try cursor.enterObject(bytes.span)
    while let name = try cursor.nextMember(bytes.span) {
      log.append(String(decoding: name.text.text(in: bytes.span), as: UTF8.self))
      guard try cursor.peek(bytes.span) == UInt8(ascii: "[") else {
        log.append(try value(&cursor, bytes))
        continue
      }
      try cursor.enterArray(bytes.span)
      while try cursor.nextElement(bytes.span) { log.append(try value(&cursor, bytes)) }
    }
    try cursor.end(bytes.span)
    #expect(log == ["a", "1", "{}", #""x""#, "b", #"{"c":null}"#])
  }

  private func value(_ cursor: inout JSONCursor, _ bytes: [UInt8]) throws -> String {
    String(decoding: bytes[try cursor.skipValue(bytes.span)], as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("eight by", "eight by"),
    (
      "more than eight bytes",
      "more than eight bytes"
    ),
    (#"\"quoted\""#, #""quoted""#), (#"a\\b\/c"#, #"a\b/c"#), (#"\b\f\n\r\t"#, "\u{8}\u{c}\n\r\t"),
    (#"\u00e9\u20AC\ud83D\uDE00"#, "é€😀"), (#"é€😀"#, "é€😀"),
    (#"sixteen and more \u0041 and \n more"#, "sixteen and more A and \n more"),
    (#"\u0000"#, "\0"),
  ])
  func `undoes escapes`(written: String, text: String) throws {
    let bytes = Array("\"\(written)\" , \"another\"".utf8)
    var cursor = JSONCursor()
    let string = try cursor.string(bytes.span)
    var decoded: [UInt8] = [0x3E]
    string.append(to: &decoded, from: bytes.span)
    #expect(String(decoding: decoded, as: UTF8.self) == ">" + text)
    #expect(string.hasEscapes == written.contains("\\"))
  }

  @Test func `stops at a line feed where lines count`() throws {
    let bytes = Array("{\"a\":1,\n\"b\":2}".utf8)
    var cursor = JSONCursor(isLine: true)
    #expect(throws: CursorFault.invalid(.expectedName, at: 7)) {
      try cursor.skipValue(bytes.span)
    }
    cursor = JSONCursor()
    #expect(try cursor.skipValue(bytes.span) == 0..<bytes.count)
  }

  @Test func `tells null from other values`() throws {
    let bytes = Array("null 0".utf8)
    var cursor = JSONCursor()
    #expect(try cursor.null(bytes.span))
    #expect(try !cursor.null(bytes.span))
    #expect(throws: CursorFault.unfit("expected an object", at: 5)) {
      try cursor.enterObject(bytes.span)
    }
  }

  @Test(arguments: [
    ("a", "a", true), ("a", "b", false), ("response", "response", true),
    ("response", "respons", false), ("originalRequest", "originalRequest", true),
    ("originalRequest", "originalRequesu", false), ("request", #"req\u0075est"#, true),
    ("request", #"request\u0000"#, false), ("", "", true), ("a", "a name that is too long", false),
  ])
  func `knows names`(known: String, written: String, isSame: Bool) throws {
    let bytes = Array("\"\(written)\":".utf8)
    var cursor = JSONCursor()
    let name = ShortName(try cursor.string(bytes.span), in: bytes.span)
    #expect((name == Self.names[known]) == isSame)
  }

  private static let names: [String: ShortName] = [
    "": ShortName(""), "a": ShortName("a"), "response": ShortName("response"),
    "request": ShortName("request"), "originalRequest": ShortName("originalRequest"),
  ]
}
