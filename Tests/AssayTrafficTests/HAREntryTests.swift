import AssayTraffic
import Testing

/// An archive with these entries, written as a list.
private func archive(_ entries: String) -> String {
  #"{"log":{"version":"1.2","creator":{"name":"Lamps"},"entries":[\#(entries)]}}"#
}

@Suite struct `An entry of HAR` {
  @Test(arguments: [
    (
      #"{"startedDateTime":"2031-03-04T05:06:07Z","time":1.5,"request":{"method":"POST","url":"https://lamp.example/","httpVersion":"HTTP/1.1","cookies":[{"name":"a","value":"b"}],"headers":[{"name":"A","value":"b"}],"queryString":[{"name":"c","value":"d"}],"postData":{"mimeType":"text/plain","params":[],"text":"{\"e\":1}"},"headersSize":-1,"bodySize":7},"response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","cookies":[],"headers":[{"name":"F","value":"g","comment":"h"}],"content":{"size":2,"compression":0,"mimeType":"text/plain","text":"{}"},"redirectURL":"","headersSize":-1,"bodySize":-1},"cache":{},"timings":{"send":0,"wait":1,"receive":0},"comment":"lit"}"#,
      #"0 POST https://lamp.example/ {A: b} <{"e":1}> -> 200 {F: g} <{}>"#
    ),
    (#"{"response":{"status":404},"request":{"url":"/","method":"GET"}}"#, "0 GET / - -> 404 -"),
    (#"{"_id":"first","request":{}}"#, "0 id=first   - -> -"),
    (#"{"request":{},"_id":7,"_order":0}"#, "0   - -> -"),
    (#"{"_id":null,"request":{},"response":null}"#, "0   - -> -"),
    (#"{"request":null,"response":{}}"#, "0 - -> - -"),
    (#"{"request":{"method":null,"url":null,"headers":null,"postData":null}}"#, "0   - -> -"),
    (#"{"response":{"status":null,"headers":null,"content":null}}"#, "0 - -> - -"),
    (#"{"response":{"status":"200"}}"#, "0 - -> 200 -"),
    (
      #"{"response":{"status":0,"statusText":"","headers":[],"content":{},"_error":"net::ERR_ABORTED"}}"#,
      "0 - -> 0 -"
    ),
    (#"{"request":{"url":"data:text/plain,a/b"}}"#, "0  data:text/plain,a/b - -> -"),
    (
      #"{"request":{"url":"blob:https://lamp.example/1f"}}"#,
      "0  blob:https://lamp.example/1f - -> -"
    ),
    (
      #"{"request":{"url":"chrome-extension://lamp/a.js","cookies":{"text":[1]},"text":{}}}"#,
      "0  chrome-extension://lamp/a.js - -> -"
    ),
    (#"{"requ\u0065st":{"m\u0065thod":"GET"}}"#, "0 GET  - -> -"),
  ])
  func `becomes an exchange`(entry: String, expected: String) throws {
    #expect(try Transcript(archive(entry)).lines == [expected])
  }

  @Test(arguments: [
    (#"[{"name":"A","value":"b"},{"name":"a","value":"c"}]"#, "{A: b} {a: c} "),
    (#"[{"value":"b","comment":{},"name":"A"}]"#, "{A: b} "),
    (
      #"[{"name":":authority","value":"lamp.example"},{"name":":path","value":"/"}]"#,
      "{:authority: lamp.example} {:path: /} "
    ),
    (#"[["A","b"],{"name":"C","value":"d"}]"#, "{A: b} {C: d} "),
    (#"[{"name":"A","value":["b","c"]},{"value":["e"],"name":"D"}]"#, "{A: b} {A: c} {D: e} "),
    (#"[{"name":"A","value":[]},{"name":"B","value":null},{"name":"C"}]"#, ""),
    (#"[{"name":"A","value":7},{"name":"B","value":true}]"#, "{A: 7} {B: true} "),
    (#"[{"name":"","value":""}]"#, "{: } "),
    (#"{"A":"b","C":["d","e"]}"#, "{A: b} {C: d} {C: e} "),
    ("[]", ""),
    ("null", ""),
  ])
  func `has header fields in many spellings`(headers: String, expected: String) throws {
    let response = #"{"response":{"status":200,"headers":\#(headers)}}"#
    #expect(try Transcript(archive(response)).lines == ["0 - -> 200 \(expected)-"])
    let request = #"{"request":{"headers":\#(headers)}}"#
    #expect(try Transcript(archive(request)).lines == ["0   \(expected)- -> -"])
  }

  @Test(arguments: [
    (#"{"text":"a\n\u00e9"}"#, "<a\né>"),
    (#"{"text":""}"#, "<>"),
    (#"{"size":0,"mimeType":"x-unknown"}"#, "-"),
    (#"{"text":null,"size":12}"#, "-"),
    (#"{"params":[{"name":"a","value":"b"}],"mimeType":"multipart/form-data"}"#, "-"),
    (#"{"text":"YQ==","encoding":"base64"}"#, "<a>"),
    (#"{"encoding":"base64","text":"YQ=="}"#, "<a>"),
    (#"{"encoding":"base64","text":""}"#, "<>"),
    (#"{"encoding":"base64"}"#, "-"),
    (#"{"encoding":"base64","text":"Pz8\/"}"#, "<???>"),
    (#"{"encoding":"base64","text":"YW\r\nJj\n"}"#, "<abc>"),
    (#"{"encoding":"bas\u006564","text":"YQ=="}"#, "<a>"),
    (#"{"text":"YQ=="}"#, "<YQ==>"),
    (#"{"encoding":null,"text":"YQ=="}"#, "<YQ==>"),
    (#"{"encoding":"","text":"YQ=="}"#, "<YQ==>"),
    (#"{"encoding":"utf-8","text":"YQ=="}"#, "<YQ==>"),
    ("{}", "-"),
    ("null", "-"),
  ])
  func `has a body where there is text`(body: String, expected: String) throws {
    let response = #"{"response":{"status":200,"content":\#(body)}}"#
    #expect(try Transcript(archive(response)).lines == ["0 - -> 200 \(expected)"])
    let request = #"{"request":{"postData":\#(body)}}"#
    #expect(try Transcript(archive(request)).lines == ["0   \(expected) -> -"])
  }

  @Test(arguments: [
    ("7", 0, "expected an object"),
    ("null", 0, "expected an object"),
    ("{}", 0, "neither `request` nor `response`"),
    (#"{"request":null,"response":null}"#, 0, "neither `request` nor `response`"),
    (#"{"request":7}"#, 11, "expected an object"),
    (#"{"response":[]}"#, 12, "expected an object"),
    (#"{"request":{},"request":{}}"#, 24, "`request` stands twice"),
    (#"{"request":{},"response":{},"response":null}"#, 39, "`response` stands twice"),
    (#"{"request":{"headers":[],"headers":[]}}"#, 35, "`headers` stands twice"),
    (#"{"response":{"status":200,"st\u0061tus":500}}"#, 40, "`status` stands twice"),
    (#"{"response":{"content":{"text":"a","text":"b"}}}"#, 42, "`text` stands twice"),
    (#"{"request":{"method":1}}"#, 21, "expected a string"),
    (#"{"request":{"url":{}}}"#, 18, "expected a string"),
    (#"{"request":{"postData":"a"}}"#, 23, "expected an object"),
    (#"{"request":{"headers":"A: b"}}"#, 22, "`headers` is neither an object nor a list of pairs"),
    (#"{"request":{"headers":["A"]}}"#, 23, "expected an object"),
    (#"{"request":{"headers":[{"value":"b"}]}}"#, 23, "a header without a name"),
    (#"{"request":{"headers":[{"name":"A","value":{}}]}}"#, 43, "a header value that is no text"),
    (#"{"request":{"headers":[["A"]]}}"#, 23, "a header that is no pair of name and value"),
    (
      #"{"response":{"status":"200 OK"}}"#, 22,
      "the status is no whole number of up to nine digits"
    ),
    (#"{"response":{"content":{"text":{}}}}"#, 31, "expected a string"),
    (#"{"response":{"content":{"text":"YQ","encoding":"base64"}}}"#, 32, "bad base64"),
    (#"{"response":{"content":{"text":"Y Q=","encoding":"base64"}}}"#, 32, "bad base64"),
  ])
  func `is damaged alone where it is not of the format`(
    entry: String, offset: Int, detail: String
  ) throws {
    let good = #"{"response":{"status":200}}"#
    let start = try #require(archive("").firstRange(of: "]")).lowerBound.utf16Offset(
      in: archive(""))
    #expect(
      try Transcript(archive("\(good),\(entry),\(good)")).lines == [
        "0 - -> 200 -", "1 damaged at \(start + good.utf8.count + 1 + offset): \(detail)",
        "2 - -> 200 -",
      ])
  }
}
