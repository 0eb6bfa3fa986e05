import AssayEngine
import Testing

/// JSON as a tree: what is read is what is written.
struct `JSON nodes` {
  @Test(arguments: [
    #"{}"#, #"[]"#, #"null"#, #"true"#, #"false"#, #""""#, #"-0.10e+5"#,
    #"123456789012345678901234567890"#, #"{"b":1,"a":[{"c":null},"x"],"b":2}"#,
    #""é \" \\ / \n \r \t \u0001 \u001f""#,
  ])
  func `are written as they were read`(_ text: String) throws {
    #expect(try JSONNode(reading: Array(text.utf8).span).text == text)
  }

  @Test(arguments: [
    (#" [ 1 , 2 ] "#, #"[1,2]"#), (#""\u00e9\/""#, #""é/""#), (#""\ud83d\ude00""#, #""😀""#),
    ("\u{feff}{}", "{}"),
  ])
  func `are written without what says nothing`(_ text: String, _ written: String) throws {
    #expect(try JSONNode(reading: Array(text.utf8).span).text == written)
  }

  @Test(arguments: [
    ("", CursorFault.needsMore), ("[1", .needsMore), ("[1,]", .invalid(.trailingComma, at: 2)),
    ("01", .invalid(.textAfterDocument, at: 1)), ("{} {}", .invalid(.textAfterDocument, at: 3)),
    ("[[[]]]", .tooDeep(at: 2)), ("nul", .needsMore), ("[x]", .invalid(.expectedValue, at: 1)),
  ])
  func `refuse what is no JSON`(_ text: String, _ fault: CursorFault) {
    #expect(throws: fault) { try JSONNode(reading: Array(text.utf8).span, depthLimit: 2) }
  }

  @Test func `know where they stood and what they hold`() throws {
    let node = try JSONNode(reading: Array(#"{"a":{"n":12},"a":false}"#.utf8).span)
    #expect(node["a"]?.offset == 5)
    #expect(node["a"]?["n"]?.integer == 12)
    #expect(node["n"] == nil)
    #expect(node["a"]?["n"]?["x"] == nil)
  }
}
