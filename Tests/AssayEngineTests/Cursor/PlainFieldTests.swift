import AssayCore
import AssayEngine
import Testing

/// Fields as `name: value`, and the offset where the cursor stopped.
private struct Passed: Equatable {
  var fields: [String]
  var offset: Int

  init(_ fields: [String], _ offset: Int) {
    self.fields = fields
    self.offset = offset
  }

  /// What is passed after the bracket or brace that the text begins with.
  init(_ text: some Collection<UInt8>, isLine: Bool = false) throws {
    let bytes = Array(text)
    var cursor = JSONCursor(isLine: isLine)
    var storage = TextStorage()
    var passed: [HeaderField] = []
    if bytes[0] == UInt8(ascii: "{") {
      try cursor.enterObject(bytes.span)
      cursor.passPlainMembers(bytes.span, into: &storage, &passed)
    } else {
      try cursor.enterArray(bytes.span)
      cursor.passPlainPairs(bytes.span, into: &storage, &passed)
    }
    fields = passed.map {
      String(decoding: storage.bytes[$0.name.range], as: UTF8.self) + ": "
        + String(decoding: storage.bytes[$0.value.range], as: UTF8.self)
    }
    offset = cursor.offset
  }
}

@Suite struct `Plain header fields` {
  private static let long = String(repeating: "v", count: 50)

  @Test(arguments: [
    (#"{"A":"b","C":"d"}"#, ["A: b", "C: d"], 16),
    ("{ \"A\" :\"b\"}", [], 1),
    ("{ \"A\": \"b\",\n  \"C\":\t\"\" }", ["A: b", "C: "], 21),
    (#"{"A":"b","C":1,"E":"f"}"#, ["A: b"], 8),
    (#"{"A":"b","C":["d"]}"#, ["A: b"], 8),
    (#"{"A":"b","C":"\"d\""}"#, ["A: b"], 8),
    (#"{"A":"b","\u0043":"d"}"#, ["A: b"], 8),
    (#"{"A":"b","C":"é"}"#, ["A: b"], 8),
    (#"{"A":"b",}"#, ["A: b"], 8),
    (#"{"A":"b" ,"C":"d"}"#, ["A: b"], 8),
    ("{\"A\":\"b\",\"C\":\"d\u{1}\"}", ["A: b"], 8),
    ("{\"X-A-Very-Long-Header-Name\":\"\(long)\"}", ["X-A-Very-Long-Header-Name: \(long)"], 81),
    ("{}", [], 1),
  ])
  func `are passed as members`(text: String, fields: [String], offset: Int) throws {
    #expect(try Passed(text.utf8) == Passed(fields, offset))
  }

  @Test(arguments: [
    (#"[{"name":"A","value":"b"},{"name":"C","value":"d"}]"#, ["A: b", "C: d"], 50),
    (
      "[\n  {\n    \"name\": \"A\",\n    \"value\": \"b\"\n  },\n  {\"name\":\"C\", \"value\":\"\"}\n]",
      ["A: b", "C: "], 71
    ),
    (#"[{"name":"A","value":"b"},{"value":"d","name":"C"}]"#, ["A: b"], 25),
    (#"[{"name":"A","value":"b"},{"name":"C","value":"d","comment":""}]"#, ["A: b"], 25),
    (#"[{"name":"A","value":"b"},{"name":"C","value":null}]"#, ["A: b"], 25),
    (#"[{"name":"A","value":"b"},{"name":"C","value":"\n"}]"#, ["A: b"], 25),
    (#"[{"name":"A","value":"b"},["C","d"]]"#, ["A: b"], 25),
    (#"[{"name":"A","value":"b"},{"name":"C"}]"#, ["A: b"], 25),
    ("[]", [], 1),
  ])
  func `are passed as pairs`(text: String, fields: [String], offset: Int) throws {
    #expect(try Passed(text.utf8) == Passed(fields, offset))
  }

  @Test(arguments: [
    (#"{"A":"b","Some-Name-Beyond-16":"a value beyond sixteen","C":"d"}"#, [8, 55, 63]),
    (#"[{"name":"A","value":"b"},{"name":"C","value":"a value beyond sixteen"}]"#, [25, 71]),
  ])
  func `are passed only where the bytes hold them whole`(text: String, ends: [Int]) throws {
    let stops = try (1...text.utf8.count).map { try Passed(text.utf8.prefix($0)).offset }
    let expected = (1...text.utf8.count).map { count in ends.last { $0 <= count } ?? 1 }
    #expect(stops == expected)
  }

  @Test func `end with the line where a line feed is no white space`() throws {
    #expect(try Passed("{\"A\":\"b\",\n\"C\":\"d\"}".utf8, isLine: true) == Passed(["A: b"], 8))
  }
}
