import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

/// A collection with these members in `item`, written as a list.
private func collection(_ items: String) -> String {
  #"{"info":{"name":"Lanterns","schema":"v2.1.0"},"item":[\#(items)],"variable":[{"key":"a"}]}"#
}

/// A collection with one item and one saved response.
private func saved(_ response: String) -> String {
  collection(#"{"name":"Light","request":{"method":"GET"},"response":[\#(response)]}"#)
}

@Suite struct `A saved response of Postman` {
  @Test(arguments: [
    (
      #"{"name":"lit","originalRequest":{"method":"POST","header":[{"key":"A","value":"b"}],"body":{"mode":"raw","raw":"{\"c\":\"{{d}}\"}"},"url":"{{BASE}}/Light"},"code":200,"header":[{"key":"E","value":"f"}],"body":"{\n\t\"g\": 1\n}"}"#,
      "0 id=lit POST {{BASE}}/Light {A: b} <{\"c\":\"{{d}}\"}> -> 200 {E: f} <{\n\t\"g\": 1\n}>"
    ),
    (#"{"name":"bare"}"#, "0 id=bare - -> - -"),
    (
      #"{"name":null,"originalRequest":null,"code":null,"header":null,"body":null}"#,
      "0 - -> - -"
    ),
    (
      #"{"originalRequest":{"method":null,"header":null,"body":null,"url":null},"code":"201"}"#,
      "0   - -> 201 -"
    ),
    (
      #"{"originalRequest":"https://lantern.example/Light","body":""}"#,
      "0  https://lantern.example/Light - -> - <>"
    ),
    (
      #"{"originalRequest":{"body":{"mode":"raw","raw":"","options":{"raw":{"language":"json"}}}}}"#,
      "0   <> -> - -"
    ),
    (
      #"{"originalRequest":{"body":{"mode":"urlencoded","urlencoded":[{"key":"a"}]}}}"#,
      "0   - -> - -"
    ),
    (
      #"{"header":[{"key":"A","value":"b","disabled":true},{"key":"C","value":null,"disabled":false},null,{"key":"D","value":"e","enabled":true}]}"#,
      "0 - -> - {C: } {D: e} -"
    ),
    (#"{"header":"A: b\r\nC:d:e\nno field\n: \n"}"#, "0 - -> - {A: b} {C: d:e} {: } -"),
    (#"{"header":["A: b"]}"#, "0 - -> - {A: b} -"),
    (
      #"{"header":[],"cookie":[{"a":1}],"responseTime":12,"_postman_previewlanguage":"json"}"#,
      "0 - -> - -"
    ),
  ])
  func `becomes an exchange`(response: String, expected: String) throws {
    #expect(try Transcript(saved(response)).lines == [expected])
  }

  @Test(arguments: [
    (#""{{BASE}}/Light?a=b""#, "{{BASE}}/Light?a=b"),
    (#"{"host":["never"],"raw":"{{BASE}}/Light","path":["never"]}"#, "{{BASE}}/Light"),
    (
      #"{"protocol":"https","host":["lantern","example"],"path":["v1","Light"]}"#,
      "https://lantern.example/v1/Light"
    ),
    (#"{"host":"{{HOST}}","path":"/Light"}"#, "{{HOST}}/Light"),
    (
      #"{"host":["{{HOST}}"],"path":[{"type":"string","value":"Light"}],"query":[{"key":"a"}]}"#,
      "{{HOST}}/Light"
    ),
    ("{}", "/"),
    ("null", ""),
  ])
  func `has a URL in many spellings`(url: String, expected: String) throws {
    #expect(
      try Transcript(saved(#"{"originalRequest":{"url":\#(url)}}"#)).lines
        == ["0  \(expected) - -> - -"])
  }

  @Test(arguments: [
    (#"{"code":true}"#, 8, "the status is no whole number of up to nine digits"),
    (#"{"header":7}"#, 10, "`header` is neither a list nor text"),
    (#"{"body":{}}"#, 8, "expected a string"),
    (#"{"originalRequest":7}"#, 19, "expected a string"),
    (#"7"#, 0, "expected an object"),
  ])
  func `is damaged alone where it is not of the format`(
    response: String, offset: Int, detail: String
  ) throws {
    let start = saved("").utf8.count - #"]}],"variable":[{"key":"a"}]}"#.utf8.count
    let good = #"{"name":"lit"}"#
    #expect(
      try Transcript(saved("\(response),\(good)")).lines == [
        "0 damaged at \(start + offset): \(detail)", "1 id=lit - -> - -",
      ])
  }
}

@Suite struct `A Postman collection` {
  @Test func `is read in the order of the file, folders included`() throws {
    let text = collection(
      #"""
      {"name":"a","item":[
        {"name":"b","response":[{"name":"1"},{"name":"2"}],"request":{"response":[{"name":"no"}]}},
        {"name":"c","item":[{"item":[{"response":[{"name":"3"}]}]}]},
        {"name":"d","response":[]},
        {"name":"e"}, 7, null
      ]},
      {"response":[{"name":"4"}],"item":null},
      {"response":null}
      """#)
    #expect(
      try Transcript(text).lines == [
        "0 id=1 - -> - -", "1 id=2 - -> - -", "2 id=3 - -> - -", "3 id=4 - -> - -",
      ])
  }

  @Test func `is known with its members in any order`() throws {
    let text = #"{"item":[{"response":[{"name":"1"}]}],"variable":[],"info":{}}"#
    #expect(try Transcript(text).lines == ["0 id=1 - -> - -"])
  }

  @Test(arguments: [
    (
      #"{"info":{},"item":[{"response":[{"name":"1"},{"name""#,
      ["0 id=1 - -> - -", "1 damaged at 52: the JSON text ends too early"]
    ),
    (
      #"{"info":{},"item":[{"response":[{"name":"1"} {"name":"2"}]}]}"#,
      ["0 id=1 - -> - -", "1 damaged at 45: expected `,` or `]` after an element"]
    ),
    (
      #"{"info":{},"item":[{"response":[{"name":"1"}]}]} x"#,
      ["0 id=1 - -> - -", "1 damaged at 49: text after the collection"]
    ),
  ])
  func `is damaged to its end where it stops being JSON`(
    text: String, expected: [String]
  ) throws {
    #expect(try Transcript(text).lines == expected)
  }

  @Test func `goes on after an entry longer than the limit`() throws {
    let long = #"{"body":"\#(String(repeating: "x", count: 300))"}"#
    let limits = TrafficLimits(maxEntry: 200, chunk: 16)
    #expect(
      try Transcript(saved(#"{"name":"1"},\#(long),{"name":"2"}"#), limits: limits).lines == [
        "0 id=1 - -> - -", "1 damaged at 122: longer than 200 bytes",
        "2 id=2 - -> - -",
      ])
  }

  @Test func `stops at folders nested without end`() throws {
    let deep = String(repeating: #"{"item":["#, count: 600)
    let text = #"{"info":{},"item":[\#(deep)"# + String(repeating: "]}", count: 601)
    let lines = try Transcript(text).lines
    #expect(lines == ["0 damaged at 2315: folders nested too deep"])
  }

  @Test(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
  func `of AWS has its saved responses`() throws {
    let url = try SharedSuites.url("corpus/postman/1-snapshot-jobs.postman_collection.json")
    let recording = try Recording.open(.file(path: url.path))
    #expect(recording.format == .postman)
    let lines = Transcript(reading: recording).lines
    #expect(lines.map { $0.prefix(while: { $0 != "{" }) } == Self.collected)
    #expect(lines.allSatisfy { $0.contains("}/") && $0.contains(" -> 200 {") })
  }

  private static let collected: [Substring] = [
    "0 id=CreateResourceSnapshotJob POST ", "1 id=GetResourceSnapshot POST ",
    "2 id=GetResourceSnapshotJob POST ", "3 id=GetSellingSystemSettings POST ",
    "4 id=ListResourceSnapshotJobs POST ", "5 id=StartResourceSnapshotJob POST ",
    "6 id=ListResourceSnapshotJobs POST ", "7 id=GetResourceSnapshotJob POST ",
  ]
}
