import AssayEngine
import Testing

private let names = KnownNames(["id", "request", "aNameOfMoreThanSixteenBytes", "b\u{e9}"])

/// The known members of an object in their order, by number, and the first byte of each value.
private func known(_ text: String) throws(CursorFault) -> [String] {
  let bytes = Array(text.utf8)
  var cursor = JSONCursor()
  var members = try KnownMembers(&cursor, bytes.span)
  var found: [String] = []
  while let index = try members.next(names, &cursor, bytes.span) {
    found.append("\(names[index]) \(UnicodeScalar(try cursor.peek(bytes.span)))")
    try cursor.passValue(bytes.span)
  }
  try cursor.end(bytes.span)
  return found
}

@Suite struct `Known members` {
  @Test(arguments: [
    (#"{"id":1,"request":"x"}"#, ["id 1", #"request ""#]),
    (#"{"request":"x","id":1}"#, [#"request ""#, "id 1"]),
    (#"{ "id" : 1 , "request" : [ ] }"#, ["id 1", "request ["]),
    ("{\n  \"request\": {\n  },\n\t\"id\":\t1\r\n}\n", ["request {", "id 1"]),
    (#"{"other":{"id":2},"id":1,"ID":3,"i":4,"idd":5}"#, ["id 1"]),
    (
      #"{"aNameOfMoreThanSixteenBytes":1,"aNameOfMoreThanSixteenBytez":2}"#,
      [
        "aNameOfMoreThanSixteenBytes 1"
      ]
    ),
    (#"{"\u0069d":1,"bé":2}"#, ["id 1", "b\u{e9} 2"]),
    ("{}", []),
    ("{ }", []),
  ])
  func `are found wherever they stand and however they are written`(
    text: String, found: [String]
  ) throws {
    #expect(try known(text) == found)
  }

  @Test(arguments: [
    (#"{"id":1,"id":2}"#, CursorFault.unfit("`id` stands twice", at: 13)),
    (#"{"id":1,"i\u0064" : 2}"#, .unfit("`id` stands twice", at: 20)),
    (#"{"id":1,}"#, .invalid(.trailingComma, at: 7)),
    (#"{,"id":1}"#, .invalid(.expectedName, at: 1)),
    (#"{"id":1 "request":2}"#, .invalid(.expectedCommaOrBrace, at: 8)),
    (#"{"id" 1}"#, .invalid(.expectedColon, at: 6)),
    (#"{"id":}"#, .invalid(.expectedValue, at: 6)),
    (#"{"id":1,"other":}"#, .invalid(.expectedValue, at: 16)),
    (#"{"id":1]"#, .invalid(.expectedCommaOrBrace, at: 7)),
    (#"{"id":"#, .needsMore),
    (#"{"id""#, .needsMore),
    (#"{"i"#, .needsMore),
    (#"{"id":1"#, .needsMore),
    (#"{"id":1,"#, .needsMore),
  ])
  func `are refused where the object is none`(text: String, fault: CursorFault) {
    #expect(throws: fault) { try known(text) }
  }
}
