import AssayCore
import AssayEngine
import Testing

@testable import AssayTraffic

/// What a reader made of entries, one after another, by the shapes of those before or afresh each.
private enum Reading {
  typealias Read = (inout JSONCursor, Span<UInt8>, inout Exchange) throws(CursorFault) -> Void

  static func byShape(_ entries: [[UInt8]], _ read: Read) -> [String] {
    var memory = ShapeMemory()
    var exchange = Exchange()
    return entries.map { entry in
      describe(&exchange, entry) { cursor, bytes, exchange throws(CursorFault) in
        try memory.read(&cursor, bytes, into: &exchange, by: read)
      }
    }
  }

  static func afresh(_ entries: [[UInt8]], _ read: Read) -> [String] {
    entries.map { entry in
      var exchange = Exchange()
      return describe(&exchange, entry, read)
    }
  }

  private static func describe(
    _ exchange: inout Exchange, _ entry: [UInt8], _ read: Read
  ) -> String {
    var cursor = JSONCursor()
    do throws(CursorFault) {
      try read(&cursor, entry.span, &exchange)
    } catch {
      return "\(error)"
    }
    let source = exchange.source
    let status = exchange.response?.status.map { "\($0)" } ?? "-"
    let parts = exchange.slots.map { slot in
      let text = exchange.storage.bytes[exchange[slot].range]
      return "\(slot)=\(text.map { String($0, radix: 16) }.joined())"
    }
    return "\(cursor.offset) \(source) \(status) \(parts.joined(separator: " "))"
  }
}

private let lines = [
  #"{"id":"a1","time":1.5,"request":{"method":"POST","url":"/","headers":{"Host":"h","X":["1","2"]},"body":"{\"A\":\"b\"}"},"response":{"status":200,"headers":{"B":"c"},"body":""}}"#,
  #"{"source":"live","request":null,"response":{"status":"404","headers":[["A","b"],["C",7]],"bodyBase64":"e30="}}"#,
  #"{"response":{"status":500,"headers":null,"body":{"a":[1,"x"]}}}"#,
  #"{"id":7,"request":{"url":"","method":"","body":null},"response":{"body":"é\u00e9\n"}}"#,
]

private let entries = [
  "{\n  \"startedDateTime\": \"2025\",\n  \"time\": 1,\n  \"request\": {\"method\": \"POST\", \"url\": \"/\",\n    \"headers\": [{\"name\": \"A\", \"value\": \"b\"}], \"postData\": {\"text\": \"{\\\"A\\\":1}\"}},\n  \"response\": {\"status\": 200, \"headers\": [], \"content\": {\"size\": 2, \"text\": \"{}\"}}\n}",
  #"{"_id":"x","response":{"status":400,"headers":[{"value":"v","name":"N"}],"content":{"text":"e30=","encoding":"base64"}}}"#,
]

/// What stands in JSON, what must not, and other values.
private let intruders: [UInt8] = [
  0x00, 0x0a, 0x20, 0x22, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x3a, 0x41, 0x5b, 0x5c, 0x5d, 0x65, 0x6e,
  0x7b, 0x7d, 0xc3, 0xff,
]

@Suite struct `Entries read by the shapes of others` {
  @Test(arguments: lines, intruders)
  func `come out as if each was read afresh, whatever byte is another`(
    line: String, intruder: UInt8
  ) {
    let changed = Self.changed(line, intruder)
    #expect(
      Reading.byShape(changed, ExchangeEnvelope.read)
        == Reading.afresh(changed, ExchangeEnvelope.read))
  }

  @Test(arguments: entries, intruders)
  func `come out of an archive so, too`(entry: String, intruder: UInt8) {
    let changed = Self.changed(entry, intruder)
    #expect(Reading.byShape(changed, HAREntry.read) == Reading.afresh(changed, HAREntry.read))
  }

  @Test(arguments: lines)
  func `are asked for more wherever they are cut`(line: String) {
    let bytes = Array(line.utf8)
    let cut = [bytes] + bytes.indices.map { Array(bytes[..<$0]) }
    #expect(
      Reading.byShape(cut, ExchangeEnvelope.read) == Reading.afresh(cut, ExchangeEnvelope.read))
  }

  @Test(arguments: [
    (lines[0], true),
    // Its body is not stored as it stands there.
    (lines[1], false),
    // What is within the body may vary.
    (lines[2], false),
    // Nobody can tell its empty texts apart.
    (lines[3], false),
    // It is not worth remembering.
    (#"{"x":[\#(String(repeating: "true,", count: 20_000))null],"response":{"body":"a"}}"#, false),
    (#"{"x":[\#(String(repeating: "1,", count: 1_100))1],"response":{"body":"a"}}"#, false),
    (#"{"x":[\#(String(repeating: "1,", count: 1_000))1],"response":{"body":"a"}}"#, true),
  ])
  func `are those that say all by strings and numbers of their own`(
    line: String, isLearned: Bool
  ) throws {
    let bytes = Array(line.utf8)
    var memory = ShapeMemory()
    var exchange = Exchange()
    for expected in [false, isLearned] {
      var cursor = JSONCursor()
      try memory.read(&cursor, bytes.span, into: &exchange, by: ExchangeEnvelope.read)
      #expect((exchange.shape != 0) == expected)
    }
  }

  /// Shapes come and go, more of them than are remembered.
  @Test(arguments: [1, 3, 7, 11])
  func `come out alike however many shapes there are`(kinds: Int) {
    let mixed = (0..<90).map { index in
      let fields = (0...(index * 7 % kinds)).map { "\"H\($0)\":\"\(index)\"" }
      return Array(
        #"{"response":{"status":20\#(index % 3),"headers":{\#(fields.joined(separator: ","))},"body":"\#(index)"}}"#
          .utf8)
    }
    #expect(
      Reading.byShape(mixed, ExchangeEnvelope.read) == Reading.afresh(mixed, ExchangeEnvelope.read))
  }

  /// The text as it is, and between each two of these one with another byte.
  private static func changed(_ text: String, _ intruder: UInt8) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return bytes.indices.flatMap { index in
      var other = bytes
      other[index] = intruder
      return [bytes, other]
    } + [bytes]
  }
}
