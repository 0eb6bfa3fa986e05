import AssayLive
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProxyRequestTests {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

  /// Answers each request until the client closes the connection, with what came in the body.
  private static let echo: Wire.Script = { conversation in
    while true {
      let head = await conversation.receive(through: "\r\n\r\n")
      guard head.hasSuffix("\r\n\r\n") else { return }
      let body = head.contains("Content-Length: 3") ? await conversation.receive(through: "!") : ""
      let text = head + body
      try await conversation.send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(text.unicodeScalars.count)\r\n\r\n\(text)")
    }
  }

  /// What arrives of one request at the upstream: the body of the echo.
  private static func arrival(
    of request: String, path: String = "", _ change: (inout ProxySettings) -> Void = { _ in }
  ) async throws -> (text: String, port: Int) {
    try await Wire.serve(echo) { port in
      try await ProxyTrial.with(upstream: "http://127.0.0.1:\(port)\(path)", change) { proxy in
        try await Wire.connect(proxy.port) { conversation in
          try await conversation.send(request)
          _ = await conversation.receive(through: "\r\n\r\n")
          return (await conversation.receive(through: "\r\n\r\n"), port)
        }
      }
    }
  }

  @Test(arguments: [
    ("/", "", "/"), ("/a%2fb/%7E/../c//d?x=%zz&y=a+b&=", "", "/a%2fb/%7E/../c//d?x=%zz&y=a+b&="),
    ("/\u{E9}|^\"<>{}[]\\`", "", "/\u{E9}|^\"<>{}[]\\`"), ("/a", "/base/", "/base/a"),
    ("/", "/base", "/base/"), ("http://elsewhere:1/a?b", "", "/a?b"),
    ("http://elsewhere", "", "/"), ("http://elsewhere?q", "", "/?q"), ("*", "/base", "*"),
  ])
  func `a target is kept byte for byte behind the path of the upstream`(
    target: String, path: String, expected: String
  ) async throws {
    let (text, _) = try await Self.arrival(
      of: "POST \(target) HTTP/1.1\r\nHost: proxy\r\n\r\n", path: path)
    let line = text.unicodeScalars.prefix { $0 != "\r" }
    #expect(String(line) == "POST \(expected) HTTP/1.1")
  }

  @Test func `fields keep their names, values and order, and the host becomes the upstream`()
    async throws
  {
    let (text, port) = try await Self.arrival(
      of: "GET / HTTP/1.0\r\nx-B:  \u{E9} \r\nhOST: proxy:1\r\nX-a:1\r\nProxy-Connection: a\r\n"
        + "x-b: 2\r\n\r\n")
    #expect(
      text
        == "GET / HTTP/1.0\r\nx-B:  \u{E9} \r\nhOST: 127.0.0.1:\(port)\r\nX-a:1\r\nx-b: 2\r\n\r\n")
  }

  @Test func `requests that come all at once are answered in their order`() async throws {
    let requests = ["a!!", "b!!", "c!!"].map {
      "POST /\($0) HTTP/1.1\r\nHost: proxy\r\nContent-Length: 3\r\n\r\nxy!"
    }
    try await ProxyTrial.before(Self.echo) { proxy in
      let answers = try await Wire.connect(proxy.port) { conversation in
        try await conversation.send(requests.joined())
        var answers: [String] = []
        for _ in requests { answers.append(await conversation.receive(through: "xy!")) }
        return answers
      }
      #expect(zip(answers, ["/a!!", "/b!!", "/c!!"]).allSatisfy { $0.contains($1) })
      #expect(try proxy.recorded().map(\.request.body) == ["xy!", "xy!", "xy!"])
    }
  }

  @Test(arguments: [
    ("nonsense\r\n\r\n", "400"), ("GET / HTTP/2.0\r\n\r\n", "400"),
    ("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "400"),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400"),
    ("CONNECT a:443 HTTP/1.1\r\n\r\n", "501"),
    ("GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 300_000))", "431"),
  ])
  func `what cannot be passed on is refused`(request: String, status: String) async throws {
    try await ProxyTrial.before(Self.echo) { proxy in
      let answer = try await Wire.ask(proxy.port, request)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
      #expect(answer.contains("X-Assay-Fault: refused\r\n"))
      #expect(try proxy.recorded().isEmpty)
    }
  }

  @Test(arguments: ["POST", "HEAD"])
  func `an upstream that cannot be reached is answered for`(method: String) async throws {
    try await ProxyTrial.with(upstream: "http://127.0.0.1:1") { _ in
    } _: { proxy in
      let answer = try await Wire.ask(
        proxy.port, "\(method) / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
      let reason = "no connection to 127.0.0.1:1: connection refused"
      #expect(
        answer == "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/plain\r\nContent-Length: 62\r\n"
          + "X-Assay-Fault: notConnected\r\nConnection: close\r\n\r\n"
          + (method == "HEAD" ? "" : "assay proxy: \(reason)\n"))
      #expect(proxy.remarks == ["\(reason) (\(method) /)"])
      let lines = try proxy.recorded()
      #expect(lines.map(\.response) == [nil])
      #expect(lines.map(\.request.body) == ["hi"])
    }
  }

  @Test(arguments: [true, false])
  func `a client that waits to be told gets its body through`(isSigned: Bool) async throws {
    let signature = isSigned ? ProxySigningTests.authorization : ""
    try await ProxyTrial.before { conversation in
      let head = await conversation.receive(through: "\r\n\r\n")
      if head.contains("Expect") { try await conversation.send("HTTP/1.1 100 Continue\r\n\r\n") }
      #expect(head.contains("Expect") != isSigned)
      #expect(await conversation.receive(through: "!") == "hi!")
      try await conversation.send(Self.answer)
    } _: {
      $0.credentials = { Credentials(accessKeyID: "AKIDLANTERN", secretAccessKey: "wick") }
    } _: { proxy in
      let answer = try await Wire.connect(proxy.port) { conversation in
        try await conversation.send(
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\(signature)Content-Length: 3\r\n\r\n"
        )
        let interim = await conversation.receive(through: "\r\n\r\n")
        try await conversation.send("hi!")
        return interim + (await conversation.receiveAll())
      }
      #expect(answer == "HTTP/1.1 100 Continue\r\n\r\n" + Self.answer)
    }
  }

  @Test func `a client that goes away is recorded without an answer`() async throws {
    let (came, coming) = AsyncStream<Void>.makeStream()
    try await ProxyTrial.before { conversation in
      _ = await conversation.receive(through: "\r\n\r\n")
      try await conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
      _ = await conversation.receiveAll()
      coming.yield()
    } _: { proxy in
      try await Wire.connect(proxy.port) { conversation in
        try await conversation.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf")
        _ = await conversation.receive(through: "half")
      }
      for await _ in came { break }
      #expect(try proxy.recorded().map(\.response) == [nil])
      #expect(
        proxy.remarks
          == ["the client closed the connection before the end of its exchange (POST /)"])
    }
  }

  @Test(arguments: [true, false])
  func `what is under way ends before the proxy does, or is cut off`(
    isCutOff: Bool
  ) async throws {
    let (came, coming) = AsyncStream<Void>.makeStream()
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n"
    let (proxy, client) = try await ProxyTrial.before { conversation in
      _ = await conversation.receive(through: "\r\n\r\n")
      try await conversation.send(head + "half")
      coming.yield()
      try? await Task.sleep(for: .milliseconds(50))
      if !isCutOff { try await conversation.send("half") }
      _ = await conversation.receiveAll()
    } _: { proxy in
      let client = Task { try await Wire.ask(proxy.port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
      for await _ in came { break }
      return (proxy, client)
    }
    #expect(try await client.value == head + (isCutOff ? "half" : "halfhalf"))
    #expect(
      proxy.remarks == (isCutOff ? ["the end of the proxy cut the answer off (GET /)"] : []))
    #expect(proxy.log.take().map(\.answer?.body) == [isCutOff ? nil : Array("halfhalf".utf8)])
  }
}
