import AssayCore
import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

@Suite struct `An HTTP Archive` {
  private static let lit = #"{"response":{"status":200}}"#
  private static let one = "- -> 200 -"

  @Test(arguments: [
    (#"{"log":{"entries":[]}}"#, []),
    (#"{"log":{"entries":null}}"#, []),
    (#"{"log":{"entries":[\#(lit),\#(lit)]}}"#, ["0 \(one)", "1 \(one)"]),
    ("\u{feff}\n{ \"log\" : { \"entries\" : [ \(lit) ] } }\r\n", ["0 \(one)"]),
    (
      #"{"comment":{"log":{}},"log":{"version":1.2,"pages":[{"entries":[1]}],"entries":[\#(lit)],"browser":null,"_tail":"]"},"_more":[{}]}"#,
      ["0 \(one)"]
    ),
    (#"{"l\u006fg":{"entri\u0065s":[\#(lit)]}}"#, ["0 \(one)"]),
  ])
  func `is read wherever its entries stand`(text: String, expected: [String]) throws {
    let recording = try Recording.open(.bytes(Array(text.utf8)))
    #expect(recording.format == .har)
    let lines = Transcript(reading: recording).lines
    #expect(lines == expected)
  }

  @Test(arguments: [
    (#"{"log":{}}"#, ["0 damaged at 9: `log` has no `entries`"]),
    (#"{"log":{"entries":{}}}"#, ["0 damaged at 18: expected a list"]),
    (
      #"{"log":{"entries":[\#(lit)],"entries":[]}}"#,
      ["0 \(one)", "1 damaged at 58: `entries` stands twice"]
    ),
    (
      #"{"log":{"entries":[\#(lit)]},"log":{}}"#,
      ["0 \(one)", "1 damaged at 55: `log` stands twice"]
    ),
    (#"{"log":{"entries":[\#(lit)]}} x"#, ["0 \(one)", "1 damaged at 50: text after the archive"]),
    (
      #"{"log":{"entries":[\#(lit),\#(lit.dropLast()),{}]}}"#,
      ["0 \(one)", "1 damaged at 74: expected a member name in quotes"]
    ),
    (
      #"{"log":{"entries":[\#(lit),{"request":7,"response":NaN},\#(lit)]}}"#,
      ["0 \(one)", "1 damaged at 58: expected an object"]
    ),
    (
      #"{"log":{"entries":[\#(lit)\#(lit)]}}"#,
      ["0 \(one)", "1 damaged at 46: expected `,` or `]` after an element"]
    ),
    (
      #"{"log":{"entries":[\#(lit),]}}"#,
      ["0 \(one)", "1 damaged at 46: a comma with nothing after it"]
    ),
    (
      #"{"log":{"entries":[\#(lit),{"response"#,
      ["0 \(one)", "1 damaged at 57: the JSON text ends too early"]
    ),
    (
      #"{"log":{"entries":[\#(lit)]}"#,
      ["0 \(one)", "1 damaged at 48: the JSON text ends too early"]
    ),
    (
      #"{"log":{"pages":[}],"entries":[\#(lit)]}}"#,
      ["0 damaged at 17: expected a JSON value"]
    ),
  ])
  func `is damaged to its end where it breaks off`(text: String, expected: [String]) throws {
    #expect(try Transcript(text).lines == expected)
  }

  /// Longer than the limit below, and full of quotes and brackets that are none.
  private static let long = String(repeating: #"x]\"},\\"#, count: 40)

  @Test(
    arguments: [
      #"{"log":{"entries":[\#(lit),{"request":{"url":"\#(long)"}},\#(lit)]}}"#,
      #"{"log":{"entries":[\#(lit),"\#(long)" ,\#(lit)]}}"#,
      #"{"log":{"entries":[\#(lit),1\#(String(repeating: "0", count: 200)),\#(lit)]}}"#,
      #"{"log":{"pages":[["\#(long)"],{}],"entries":[\#(lit),[],\#(lit)],"_tail":"\#(long)"}}"#,
    ], [7, 64, 4_096])
  func `goes on after what is longer than the limit`(text: String, chunk: Int) throws {
    let lines = try Transcript(text, limits: TrafficLimits(maxEntry: 100, chunk: chunk)).lines
    #expect(lines.count == 3)
    #expect(lines.first == "0 \(Self.one)")
    #expect(lines.dropFirst().first?.hasPrefix("1 damaged at ") == true)
    #expect(lines.last == "2 \(Self.one)")
  }

  @Test func `ends within an entry longer than the limit`() throws {
    let text = #"{"log":{"entries":[\#(Self.lit),{"request":{"url":"\#(Self.long)"#
    #expect(
      try Transcript(text, limits: TrafficLimits(maxEntry: 100, chunk: 16)).lines == [
        "0 \(Self.one)", "1 damaged at 47: longer than 100 bytes",
      ])
  }
}

@Suite struct `An HTTP Archive in pieces` {
  /// Entries of many kinds; each begins with its own method.
  private static let text = """
    \u{feff}{"log":{"version":1.25,"creator":{"name":"é😀"},"pages":[],"entries":[
      {"_id":"a","request":{"method":"A","url":"https://lamp.example/","headers":[
        {"name":":path","value":"/"},{"value":["b","c"],"name":"D"}],
        "postData":{"text":"\\u00e9\\ud83d\\ude00","mimeType":""}},
       "response":{"status":200,"headers":[["E","f"]],"content":{"size":1,"encoding":"base64",
        "text":"eyJhIjoxfQ=="}}},
      {"request":{"method":"B"},"response":null},
      {"request":7},1234,
      {"response":{"status":0,"content":{}},"request":{"method":"C"},"timings":{"wait":-1.0}}
    ],"comment":"end"}}

    """

  @Test(arguments: [1, 7, 64])
  func `is the same whatever the size of the pieces`(chunk: Int) throws {
    let whole = try Transcript(Self.text)
    #expect(whole.lines.count == 5)
    #expect(try Transcript(Self.text, limits: TrafficLimits(chunk: chunk)) == whole)
  }

  @Test(arguments: 0..<text.utf8.count)
  func `keeps what was whole before a cut`(count: Int) throws {
    let cut = Array(Self.text.utf8.prefix(count))
    let transcripts = [TrafficLimits(), TrafficLimits(chunk: 7)].map { limits in
      Result { try Transcript(cut, limits: limits).lines }
    }
    guard case .success(let lines) = transcripts[0] else { return }
    #expect(try transcripts[1].get() == lines)
    let whole = try Transcript(Self.text).lines
    // The mark at the start alone is an empty input; the line feed at the end is not missed.
    let isPart = 4..<Self.text.utf8.count - 1 ~= count
    #expect((lines.last?.contains(" damaged at ") ?? false) == isPart)
    #expect(lines.dropLast() == whole.prefix(max(lines.count - 1, 0)))
  }
}

/// The archives of real browsers and proxies.
private let archives: [URL] = {
  guard let root = SharedSuites.root else { return [] }
  return ["corpus/har", "suites/har/archives"].flatMap { folder in
    let urls = try? FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (urls ?? []).filter { $0.pathExtension == "har" }
  }.sorted { $0.path < $1.path }
}()

@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct `HTTP Archives of others` {
  @Test func `are all there`() {
    #expect(archives.count == 20)
  }

  @Test(arguments: archives)
  func `are read to their end`(url: URL) throws {
    let recording = try Recording.open(.file(path: url.path))
    #expect(recording.format == .har)
    guard case .sequence(var reader) = recording.entries else {
      Issue.record("no archive")
      return
    }
    var exchange = Exchange()
    var read: [String] = []
    while case .exchange(let entry) = reader.next(into: &exchange) {
      let request = try #require(exchange.request)
      let words = [exchange.text(request.method), exchange.text(request.url)]
      read.append("\(entry) \(words) \(try #require(exchange.response?.status))")
    }
    #expect(read == (try expected(of: url)))
  }

  /// The same, read by Foundation.
  private func expected(of url: URL) throws -> [String] {
    var data = try Data(contentsOf: url)
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { data.removeFirst(3) }
    let file = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let log = try #require(file["log"] as? [String: Any])
    let entries = try #require(log["entries"] as? [[String: Any]])
    return try entries.enumerated().map { index, entry in
      let request = try #require(entry["request"] as? [String: Any])
      let response = try #require(entry["response"] as? [String: Any])
      let words = [request["method"] as? String, request["url"] as? String].compactMap(\.self)
      return "\(index) \(words) \(try #require(response["status"] as? Int))"
    }
  }
}
