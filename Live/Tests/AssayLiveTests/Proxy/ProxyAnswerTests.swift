import AssayLive
import Testing

/// An answer as some server sends it, and what is to be recorded of it.
struct SentAnswer: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: String
  var method = "POST"
  /// Nil where it is no answer of HTTP.
  var status: Int? = 200
  var body = "{}"
  var remark: String?

  var testDescription: String { name }

  static let all = [
    Self(
      name: "length", bytes: "HTTP/1.1 200 OK\r\nx-B: 1\r\nX-a: 2\r\nContent-Length: 2\r\n\r\n{}"),
    Self(
      name: "names, values, order, white space, repetition",
      bytes:
        "HTTP/1.1 200 All well\r\nX-z:a\r\nx-Z:  b \r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
        + "date: \u{E9}\u{FF}\r\nX-Empty:\r\nX-Folded: a\r\n  b\r\ncontent-length:2\r\n\r\n{}"),
    Self(
      name: "chunks, extensions, trailer",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1;a=b\r\n{\r\n01\r\n}\r\n"
        + "0\r\nX-Sum: 1\r\n\r\n"),
    Self(name: "end of connection", bytes: "HTTP/1.0 200 OK\r\n\r\n{}"),
    Self(name: "no CR", bytes: "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}"),
    Self(
      name: "no reason", bytes: "HTTP/1.1 503\r\nContent-Length: 2\r\n\r\n{}", status: 503),
    Self(
      name: "a status of four digits", bytes: "HTTP/1.1 1200 X\r\nContent-Length: 2\r\n\r\n{}",
      status: 1200),
    Self(
      name: "a status below 100", bytes: "HTTP/1.1 42 X\r\nContent-Length: 2\r\n\r\n{}",
      status: 42),
    Self(name: "204", bytes: "HTTP/1.1 204 No Content\r\n\r\n", status: 204, body: ""),
    Self(
      name: "304 with a length", bytes: "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n",
      status: 304, body: ""),
    Self(
      name: "HEAD", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n", method: "HEAD",
      body: ""),
    Self(
      name: "interim answers first",
      bytes: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
    Self(
      name: "gzip that is none",
      bytes: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u{1F}\u{8B}{}",
      body: "\u{1F}\u{8B}{}"),
    Self(
      name: "HTML", bytes: "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>",
      status: 502, body: "<html>"),
    Self(
      name: "longer than stated",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{}"),
    Self(
      name: "lengths that differ",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 7\r\n\r\n{}"),
    Self(
      name: "a length that is no number",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}"),
    Self(
      name: "shorter than stated", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}",
      remark: "closed the connection before the end of its answer"),
    Self(
      name: "cut off between chunks",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
      remark: "closed the connection before the end of its answer"),
    Self(
      name: "cut off in a chunk",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}",
      remark: "closed the connection before the end of its answer"),
    Self(
      name: "a broken chunk",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n",
      remark: "a chunk of the answer is broken"),
    Self(
      name: "a head without an end", bytes: "HTTP/1.1 200 OK\r\nContent-Le", status: nil,
      remark: "closed the connection without an answer"),
    Self(
      name: "no HTTP", bytes: "220 mail.example ESMTP\r\n", status: nil,
      remark: "the answer is no HTTP/1.1"),
    Self(
      name: "nothing", bytes: "", status: nil, remark: "closed the connection without an answer"),
  ]
}

@Suite(.timeLimit(.minutes(1))) struct ProxyAnswerTests {
  private static func request(_ method: String) -> String {
    "\(method) /a?b HTTP/1.1\r\nHost: there\r\nContent-Length: 0\r\n\r\n"
  }

  /// Sends the answer in one piece, or a byte at a time, and closes the connection.
  private static func script(_ answer: SentAnswer, inPieces: Bool) -> Wire.Script {
    { conversation in
      _ = await conversation.receive(through: "\r\n\r\n")
      guard inPieces else { return try await conversation.send(answer.bytes) }
      for scalar in answer.bytes.unicodeScalars {
        try await conversation.send(String(scalar))
        try await Task.sleep(for: .microseconds(300))
      }
    }
  }

  @Test(arguments: SentAnswer.all, [false, true])
  func `an answer comes through as it was sent`(
    answer: SentAnswer, inPieces: Bool
  ) async throws {
    try await ProxyTrial.before(Self.script(answer, inPieces: inPieces)) { proxy in
      #expect(try await Wire.ask(proxy.port, Self.request(answer.method)) == answer.bytes)
      let lines = try proxy.recorded()
      #expect(lines.count == 1)
      #expect(lines.first?.response?.status == answer.status)
      // What comes behind the stated end may come too late to be recorded.
      if !inPieces, answer.status != nil { #expect(lines.first?.response?.text == answer.body) }
      if !inPieces {
        let about = " (\(answer.method) /a?b)"
        #expect(
          proxy.remarks.map { $0.hasSuffix("\(answer.remark ?? "")\(about)") }
            == (answer.remark == nil ? [] : [true]))
      }
    }
  }

  @Test func `a stream of events does not wait for its end`() async throws {
    let (read, reading) = AsyncStream<Void>.makeStream()
    let first = "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\nevent"
    try await ProxyTrial.before { conversation in
      _ = await conversation.receive(through: "\r\n\r\n")
      try await conversation.send(first)
      for await _ in read { break }
      try await conversation.send("last")
    } _: { proxy in
      try await Wire.connect(proxy.port) { conversation in
        try await conversation.send(Self.request("POST"))
        #expect(await conversation.receive(through: "\r\n\r\nevent") == first)
        reading.yield()
        #expect(await conversation.receiveAll() == "last")
      }
      #expect(try proxy.recorded().map(\.response?.body) == ["eventlast"])
    }
  }

  @Test(arguments: [
    (100_001, "a body of more than 100000 bytes is passed on and not recorded (POST /a?b)"),
    (100_000, "an exchange of more than 100000 bytes is recorded without its bodies"),
  ])
  func `what is above the limit is passed on, not recorded, and said so`(
    size: Int, remark: String
  ) async throws {
    let body = String(repeating: "x", count: size)
    let answer = SentAnswer(
      name: "", bytes: "HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n\(body)")
    try await ProxyTrial.before(Self.script(answer, inPieces: false)) {
      $0.entryLimit = 100_000
    } _: { proxy in
      #expect(try await Wire.ask(proxy.port, Self.request("POST")) == answer.bytes)
      let lines = try proxy.recorded()
      #expect(lines.map(\.response?.status) == [200])
      #expect(lines.map(\.response?.text) == [nil])
      #expect(proxy.remarks == [remark])
    }
  }

  @Test func `an answer is recorded before its last byte goes out`() async throws {
    let answer = SentAnswer(name: "", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    try await ProxyTrial.before { conversation in
      while await conversation.receive(through: "\r\n\r\n").hasSuffix("\r\n\r\n") {
        try await conversation.send(answer.bytes)
      }
    } _: { proxy in
      let counts = try await Wire.connect(proxy.port) { conversation in
        var counts: [Int] = []
        for _ in 0..<100 {
          try await conversation.send(Self.request("POST"))
          _ = await conversation.receive(through: "{}")
          counts.append(try proxy.recorded().count)
        }
        return counts
      }
      #expect(counts == Array(1...100))
    }
  }
}
