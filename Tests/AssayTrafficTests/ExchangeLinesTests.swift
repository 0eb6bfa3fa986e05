import AssayTraffic
import Testing

@Suite struct `A line of a recording` {
  @Test(arguments: [
    (
      #"{"request":{"method":"POST","url":"/","headers":{"A":"b"},"body":"{}"},"response":{"status":200,"headers":{"C":"d"},"body":"{\"e\":1}"}}"#,
      #"0 POST / {A: b} <{}> -> 200 {C: d} <{"e":1}>"#
    ),
    (
      #"{"id":"first","source":"live","time":"2031-07-08T09:10:11Z","request":{},"response":{}}"#,
      "0 live id=first   - -> - -"
    ),
    (#"{"id":7,"source":"recorded","request":{},"response":null}"#, "0 id=7   - -> -"),
    (#"{"id":null,"source":null,"response":{"status":"404"}}"#, "0 - -> 404 -"),
    (#"{"request":null,"response":{"status":0}}"#, "0 - -> 0 -"),
    (#"{"response":{"status":-1,"headers":null,"body":null}}"#, "0 - -> -1 -"),
    (#"{"response":{"status":null,"body":null,"bodyBase64":null}}"#, "0 - -> - -"),
    (#"{"response":{"body":""}}"#, "0 - -> - <>"),
    (#"{"response":{"bodyBase64":"eyJhIjoxfQ=="}}"#, #"0 - -> - <{"a":1}>"#),
    (#"{"response":{"bodyBase64":"Pz8\/"}}"#, "0 - -> - <???>"),
    (#"{"response":{"bodyBase64":""}}"#, "0 - -> - <>"),
    (#"{"response":{"body":{ "a" : 1.0 }}}"#, #"0 - -> - <{ "a" : 1.0 }>"#),
    (#"{"response":{"body":[1,2]}}"#, "0 - -> - <[1,2]>"),
    (#"{"response":{"body":1.50e1}}"#, "0 - -> - <1.50e1>"),
    (#"{"response":{"body":false}}"#, "0 - -> - <false>"),
    (#"{"response":{"body":"\"\\\u00e9\ud83d\ude00\n"}}"#, "0 - -> - <\"\\é😀\n>"),
    (#"{"r\u0065sponse":{"stat\u0075s":200}}"#, "0 - -> 200 -"),
    (#"  {"response":{"status":200}}  "#, "0 - -> 200 -"),
    (
      #"{"spec":{"deep":[[{}]]},"expect":[],"response":{"status":200,"extra":{"a":[1]}}}"#,
      "0 - -> 200 -"
    ),
  ])
  func `becomes an exchange`(line: String, expected: String) throws {
    #expect(try Transcript(line).lines == [expected])
    #expect(try Transcript(line + "\n").lines == [expected])
    #expect(try Transcript(line + "\r\n").lines == [expected])
  }

  @Test(arguments: [
    (#"{"A":"b","c":["d","e"],"F":[]}"#, "{A: b} {c: d} {c: e} "),
    (#"[["A","b"],["a","c"]]"#, "{A: b} {a: c} "),
    (#"{"Content-Length":55,"X":true,"Y":null}"#, "{Content-Length: 55} {X: true} "),
    (#"[["Content-Length",55],["Y",null]]"#, "{Content-Length: 55} "),
    (#"{"A":""}"#, "{A: } "),
    ("{}", ""),
    ("[]", ""),
    ("null", ""),
  ])
  func `has header fields in many spellings`(headers: String, expected: String) throws {
    let line = #"{"response":{"status":200,"headers":\#(headers)}}"#
    #expect(try Transcript(line).lines == ["0 - -> 200 \(expected)-"])
  }

  @Test(arguments: [
    (#"{"response":{"status":200}"#, 26, "expected `,` or `}` after a member"),
    (#"{"response":{"status":20x}}"#, 24, "expected `,` or `}` after a member"),
    (#"{"response":{"status":200}} x"#, 28, "text after the end of the JSON text"),
    (#"{"response":{"status":200}}{}"#, 27, "text after the end of the JSON text"),
    (#"{"response":{"status":200,}}"#, 25, "a comma with nothing after it"),
    (#"{"response":{"body":"\x"}}"#, 21, "an escape that JSON does not know"),
    (#"{"response":{"body":NaN}}"#, 20, "expected a JSON value"),
    (#"{"response":{"status":200.5}}"#, 22, "the status is no whole number of up to nine digits"),
    (#"{"response":{"status":1e400}}"#, 22, "the status is no whole number of up to nine digits"),
    (
      #"{"response":{"status":"200 OK"}}"#, 22,
      "the status is no whole number of up to nine digits"
    ),
    (#"{"response":{"status":""}}"#, 22, "the status is no whole number of up to nine digits"),
    (#"{"response":{"status":true}}"#, 22, "the status is no whole number of up to nine digits"),
    (
      #"{"response":{"status":12345678901}}"#, 22,
      "the status is no whole number of up to nine digits"
    ),
    (
      #"{"response":{"headers":"A: b"}}"#, 23,
      "`headers` is neither an object nor a list of pairs"
    ),
    (#"{"response":{"headers":{"A":{}}}}"#, 28, "a header value that is no text"),
    (#"{"response":{"headers":[["A"]]}}"#, 24, "a header that is no pair of name and value"),
    (
      #"{"response":{"headers":[["A","b","c"]]}}"#, 24,
      "a header that is no pair of name and value"
    ),
    (#"{"response":{"headers":["A","b"]}}"#, 24, "a header that is no pair of name and value"),
    (#"{"response":{"headers":[[1,"b"]]}}"#, 25, "expected a string"),
    (#"{"response":{"headers":{"A":"b"},"headers":{}}}"#, 43, "`headers` stands twice"),
    (#"{"response":{"body":"","body":""}}"#, 30, "`body` stands twice"),
    (#"{"response":{"body":"","bodyBase64":""}}"#, 36, "there are two bodies"),
    (#"{"response":{"bodyBase64":"eyJ"}}"#, 27, "bad base64"),
    (#"{"response":{"bodyBase64":"ey J"}}"#, 27, "bad base64"),
    (#"{"response":{"bodyBase64":{}}}"#, 26, "expected a string"),
    (#"{"request":{"method":1},"response":{}}"#, 21, "expected a string"),
    (#"{"response":{},"response":{}}"#, 26, "`response` stands twice"),
    (#"{"request":{},"request":{}}"#, 24, "`request` stands twice"),
    (#"{"response":{},"source":"guessed"}"#, 25, "`source` is neither `recorded` nor `live`"),
    (#"{"request":{},"response":[]}"#, 25, "expected an object"),
  ])
  func `is damaged where it cannot be read`(line: String, offset: Int, detail: String) throws {
    let good = #"{"response":{"status":200}}"#
    let start = good.utf8.count + 1
    #expect(
      try Transcript("\(good)\n\(line)\n\(good)\n").lines
        == [
          "0 - -> 200 -", "1 damaged at \(start + offset): \(detail)", "2 - -> 200 -",
        ])
  }
}

@Suite struct `JSON Lines` {
  private static let good = #"{"response":{"status":200}}"#

  @Test(arguments: [
    ("\n\n\(good)\n\n \t\r\n\(good)", ["0 - -> 200 -", "1 - -> 200 -"]),
    ("\u{feff}\(good)\n", ["0 - -> 200 -"]),
    (
      "\(good)\nnot JSON\n\(good)",
      [
        "0 - -> 200 -", "1 damaged at 28: expected an object",
        "2 - -> 200 -",
      ]
    ),
    ("not JSON\n\(good)\n", ["0 damaged at 0: expected an object", "1 - -> 200 -"]),
    (
      "{\"version\":1}\n\(good)\n",
      ["0 damaged at 0: neither `request` nor `response`", "1 - -> 200 -"]
    ),
    (
      "{\"response\":{\"status\":200},\n\(good)\n",
      ["0 damaged at 27: expected a member name in quotes", "1 - -> 200 -"]
    ),
    (
      "{\"response\":{\"body\":\"cut\n\(good)\n",
      ["0 damaged at 24: a control character in a string that is not escaped", "1 - -> 200 -"]
    ),
    (
      "\(good)\n{\"response\":{\"sta",
      [
        "0 - -> 200 -",
        "1 damaged at 45: the JSON text ends too early",
      ]
    ),
    ("\(good)\n[\(good)]\n", ["0 - -> 200 -", "1 damaged at 28: expected an object"]),
    (
      "\(good)\n\(good)\u{feff}\n\(good)",
      [
        "0 - -> 200 -",
        "1 damaged at 55: text after the end of the JSON text", "2 - -> 200 -",
      ]
    ),
  ])
  func `go on after a damaged line`(text: String, expected: [String]) throws {
    #expect(try Transcript(text).lines == expected)
  }

  @Test func `go on after a line longer than the limit`() throws {
    let long = #"{"response":{"body":"\#(String(repeating: "x", count: 100))"}}"#
    let limits = TrafficLimits(maxEntry: 64, chunk: 16)
    #expect(
      try Transcript("\(Self.good)\n\(long)\n\(Self.good)\n", limits: limits).lines == [
        "0 - -> 200 -", "1 damaged at 28: longer than 64 bytes", "2 - -> 200 -",
      ])
    let roomy = TrafficLimits(maxEntry: 64)
    #expect(
      try Transcript("\(Self.good)\n\(long)\n\(Self.good)\n", limits: roomy).lines == [
        "0 - -> 200 -", "1 damaged at 28: longer than 64 bytes", "2 - -> 200 -",
      ])
  }

  @Test func `take a body nested deeper than any rule allows`() throws {
    let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(try Transcript(#"{"response":{"body":\#(deep)}}"#).lines == ["0 - -> - <\(deep)>"])
  }
}
