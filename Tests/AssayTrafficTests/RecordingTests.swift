import AssayCore
import AssayTraffic
import Foundation
import Testing

@Suite struct `The format of a recording` {
  private static let exchange = #"{"response":{"status":200}}"#

  @Test(arguments: [
    (exchange, TrafficFormat.exchangeLines),
    ("\n \(exchange)\n\(exchange)", .exchangeLines),
    (#"{"id":1,"time":"now","request":{}}"#, .exchangeLines),
    (#"{"request":{"method":"PO"#, .exchangeLines),
    ("broken\n\(exchange)", .exchangeLines),
    ("{\"version\":1}\n\(exchange)", .exchangeLines),
    ("{\"response\":{},\n\(exchange)", .exchangeLines),
    ("{\n\"response\":{}\n}", .exchangeSequence),
    ("{\n\"response\":{", .exchangeSequence),
    ("{\n\"response\":{},}", .exchangeSequence),
    ("[]", .exchangeSequence),
    ("[\(exchange)]", .exchangeSequence),
    ("[\(exchange)", .exchangeSequence),
    (#"{"info":{},"item":[]}"#, .postman),
    ("{\n\"item\":[],\n\"info\":{}\n}", .postman),
    (#"{"info":{},"item":["#, .postman),
    (#"{"log":{"version":"1.2","entries":[]}}"#, .har),
    (#"{"comment":"","log":{"#, .har),
    ("{\n \"log\": {", .har),
  ])
  func `is told by structure`(text: String, format: TrafficFormat) throws {
    #expect(try Recording.open(.bytes(Array(text.utf8))).format == format)
    let limits = TrafficLimits(chunk: 1)
    #expect(try Recording.open(.bytes(Array(text.utf8)), limits: limits).format == format)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{feff}", "\u{feff}\n"])
  func `is none of an empty input`(text: String) throws {
    let recording = try Recording.open(.bytes(Array(text.utf8)))
    #expect(recording.format == nil)
    #expect(Transcript(reading: recording).lines == [])
  }

  @Test(arguments: [
    ("{}", "a JSON object without members"),
    (#"{"a":1,"b\n":2}"#, #"a JSON object with `a`, `b\n`"#),
    (
      #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}"#,
      "a JSON object with `a`, `b`, `c`, `d`, `e` and more"
    ),
    (#"{"request":"no object"}"#, "a JSON object with `request`"),
    (#"{"info":{}}"#, "a JSON object with `info`"),
    (#"{"log":[]}"#, "a JSON object with `log`"),
    (#"[{"scope":"x"}]"#, "a list whose first object is one with `scope`"),
    ("[1]", "JSON, but neither an object nor a list of objects, it begins `[1]`"),
    ("7", "JSON, but neither an object nor a list of objects, it begins `7`"),
    ("[", "no JSON, it begins `[`"),
    ("http_interactions:\n- request:\n", "no JSON, it begins `http_interactions:\\n-…`"),
    ("quoted:\n{\"request\":{},\\\n\"x\"", #"no JSON, it begins `quoted:\n{"request":{…`"#),
    ("HTTP/1.1 200 OK\r\n", #"no JSON, it begins `HTTP/1.1 200 OK\r\n`"#),
    ("\u{1f}\u{8b}", #"no JSON, it begins `\u{1f}\u{8b}`"#),
  ])
  func `is unknown in words`(text: String, seen: String) {
    #expect(throws: TrafficError(.unknownFormat, "no known format: \(seen)")) {
      try Recording.open(.bytes(Array(text.utf8)))
    }
  }

  @Test func `is recognised as gzip`() {
    #expect(
      throws: TrafficError(.unknownFormat, "no known format: gzip, which must be unpacked")
    ) {
      try Recording.open(.bytes([0x1F, 0x8B, 0x08, 0x00]))
    }
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x22, 0x00],
    [0x00, 0x7B, 0x00, 0x22], [0xFF, 0xFE],
  ])
  func `is refused in UTF-16`(bytes: [UInt8]) {
    let error = TrafficError(
      .unsupportedEncoding, "UTF-16 or UTF-32: a recording must be UTF-8")
    #expect(throws: error) { try Recording.open(.bytes(bytes)) }
  }

  @Test func `is sought no further than the limit of an entry`() {
    let text = #"{"a":"\#(String(repeating: "x", count: 1_000))","request":{}}"#
    let limits = TrafficLimits(maxEntry: 100, chunk: 16)
    let seen = "a JSON object with `a`, as far as one entry may go (100 bytes)"
    #expect(throws: TrafficError(.unknownFormat, "no known format: \(seen)")) {
      try Recording.open(.bytes(Array(text.utf8)), limits: limits)
    }
  }
}

@Suite struct `A recording in pieces` {
  private static let samples = [
    "\u{feff}{\"id\":\"é😀\",\"request\":{\"body\":\"\\u00e9\\ud83d\\ude00\"}}\n\nbad\n"
      + "{\"response\":{\"status\":404,\"headers\":{\"A\":[\"b\",\"c\"]},\"body\":{\"a\":1e5}}}\n",
    "[{\"request\":{\"url\":\"/\",\"bodyBase64\":\"eyJhIjoxfQ==\"}} , {} , {\"response\":{}}] x",
    "{\n \"request\": {},\n \"response\": {\"status\": 200}\n}\n{\n \"request\": null\n}",
    "{\"item\":[{\"item\":[{\"response\":[{\"name\":\"a\",\"code\":200,\"header\":[{\"key\":"
      + "\"A\",\"value\":\"b\"}],\"body\":\"{}\"},7,1234567890]}]},-12.5e+10],\"version\":1234567890123,\"info\":{\"name\":\"é\"}}\n",
  ]

  @Test(arguments: samples, [1, 2, 3, 5, 8, 64])
  func `is the same whatever the size of the pieces`(text: String, chunk: Int) throws {
    #expect(try Transcript(text, limits: TrafficLimits(chunk: chunk)) == Transcript(text))
  }

  /// What was whole before the cut is read, and what was cut is damaged or refused.
  @Test(arguments: samples)
  func `never crashes wherever it is cut`(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try Transcript(text).lines
    for count in bytes.indices {
      let transcripts = [TrafficLimits(), TrafficLimits(chunk: 3)].map { limits in
        Result { try Transcript(Array(bytes[..<count]), limits: limits).lines }
      }
      guard case .success(let lines) = transcripts[0] else { continue }
      #expect(try transcripts[1].get() == lines)
      let good = lines.filter { !$0.contains("damaged") }
      #expect(good.allSatisfy { whole.contains($0) })
    }
  }
}

@Suite struct `Bodies one a line` {
  private func read(_ text: String, limits: TrafficLimits = TrafficLimits()) throws -> [String] {
    try BodyTranscript.lines(of: text, limits: limits)
  }

  @Test(arguments: [
    ("", []),
    ("\n \n", []),
    ("{}", ["0 <{}>"]),
    ("{}\n", ["0 <{}>"]),
    (" {\"a\": 1} \r\n\n[\n", ["0 < {\"a\": 1} \r>", "1 <[>"]),
    ("\u{feff}{}\nnot JSON", ["0 <\u{feff}{}>", "1 <not JSON>"]),
    ("kept 1\n{}\n\nkept 2", ["0 kept <kept 1>", "1 <{}>", "2 kept <kept 2>"]),
  ])
  func `are taken as they are`(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
    #expect(try read(text, limits: TrafficLimits(chunk: 1)) == expected)
  }

  @Test(arguments: [4, 4_096])
  func `go on after one longer than the limit`(chunk: Int) throws {
    let long = String(repeating: "x", count: 40)
    #expect(
      try read("{}\n\(long)\n[]", limits: TrafficLimits(maxEntry: 20, chunk: chunk)) == [
        "0 <{}>", "1 damaged at 3: longer than 20 bytes", "2 <[]>",
      ])
  }
}

@Suite struct `A recording in a file` {
  @Test func `is read in pieces`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: url) }
    let line = #"{"response":{"status":200,"body":"\#(String(repeating: "x", count: 90))"}}"#
    let text = String(repeating: line + "\n", count: 500)
    try Data(text.utf8).write(to: url)
    let recording = try Recording.open(
      .file(path: url.path), limits: TrafficLimits(chunk: 1_000))
    let transcript = Transcript(reading: recording)
    #expect(transcript == (try Transcript(text)))
    #expect(transcript.lines.count == 500)
  }

  @Test(arguments: [
    ("/no/such/file", TrafficError.Code.cannotOpen, "no such file"),
    ("/", .cannotRead, "a folder, not a file"),
  ])
  func `that cannot be read says why`(path: String, code: TrafficError.Code, detail: String) {
    #expect(throws: TrafficError(code, detail)) { try Recording.open(.file(path: path)) }
  }
}
