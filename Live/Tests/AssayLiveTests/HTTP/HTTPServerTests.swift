import AssayLive
import AssayValidator
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPServerTests {
  private static let fields = [
    WireHeader("x-Lantern", "b"), WireHeader("Content-Type", "text/plain"),
    WireHeader("X-LANTERN", "a"),
  ]

  private static func answer(
    _ framing: Framing, _ body: AnswerBody, status: Int = 200, _ more: [WireHeader] = []
  ) -> Answer {
    .message(ResponseHead(status: status, fields: fields + more), framing, body)
  }

  private static func ask(_ url: String, method: String = "POST") -> OutgoingRequest {
    OutgoingRequest(
      method: method, url: url + "/a%20b?c=%2F", fields: [WireHeader("X-Ask", "1")],
      body: method == "POST" ? Array("ask".utf8) : [])
  }

  @Test func `a request arrives as it was sent`() async throws {
    let answer = try await Served.with { request in
      let text =
        "\(request.head.method) \(request.head.target) "
        + "\(request.head.fields.first("x-ask") ?? "") \(String(decoding: request.body, as: UTF8.self))"
      return Self.answer(.chunked, AnswerBody(Array(text.utf8)))
    } _: { url in
      try await Served.call(Self.ask(url))
    }
    #expect(String(decoding: answer.body.bytes, as: UTF8.self) == "POST /a%20b?c=%2F 1 ask")
  }

  @Test(arguments: [
    (Framing.asStated, [WireHeader("Content-Length", "6")]), (.chunked, []), (.untilClose, []),
  ])
  func `fields keep their names, values and order however the body ends`(
    framing: Framing, more: [WireHeader]
  ) async throws {
    let answer = try await Served.with { _ in
      Self.answer(framing, AnswerBody(Array("answer".utf8)), more)
    } _: { url in
      try await Served.call(Self.ask(url))
    }
    #expect(answer.head.fields.starts(with: Self.fields))
    #expect(answer.head.status == 200)
    #expect(String(decoding: answer.body.bytes, as: UTF8.self) == "answer")
    #expect(answer.body.fault == nil)
  }

  @Test(arguments: [
    (Framing.asStated, [WireHeader("Content-Length", "60")]), (.chunked, []),
  ])
  func `an answer that breaks off keeps what came of it`(
    framing: Framing, more: [WireHeader]
  ) async throws {
    let answer = try await Served.with { _ in
      Self.answer(framing, AnswerBody(brokenAfter: Array("answer".utf8)), more)
    } _: { url in
      try await Served.call(Self.ask(url))
    }
    #expect(String(decoding: answer.body.bytes, as: UTF8.self) == "answer")
    #expect(answer.body.fault?.code == .closedEarly)
  }

  @Test func `a server that hangs up is told from one that answers`() async throws {
    let fault = await #expect(throws: CallFault.self) {
      try await Served.with { _ in
        .hangUp
      } _: { url in
        try await Served.call(Self.ask(url))
      }
    }
    #expect(fault?.code == .closedEarly)
  }

  @Test(arguments: [204, 304]) func `a status that has no body gets none`(
    status: Int
  ) async throws {
    let answer = try await Served.with { _ in
      Self.answer(.chunked, AnswerBody(Array("answer".utf8)), status: status)
    } _: { url in
      try await Served.call(Self.ask(url))
    }
    #expect(answer.head.status == status)
    #expect(answer.body.bytes.isEmpty)
  }

  @Test func `a request that is too long is refused`() async throws {
    let answer = try await Served.with(bodyLimit: 2) { _ in
      Self.answer(.untilClose, AnswerBody([]))
    } _: { url in
      try await Served.call(Self.ask(url))
    }
    #expect(answer.head.status == 413)
  }

  @Test func `what was begun is answered while the server stops`() async throws {
    let (arrived, arrival) = AsyncStream<Void>.makeStream()
    let server = try await HTTPServer()
    let serving = Task {
      await server.run { _ in
        arrival.yield()
        try? await Task.sleep(for: .milliseconds(100))
        return Self.answer(.chunked, AnswerBody(Array("late".utf8)))
      }
    }
    async let answer = Served.call(Self.ask("http://127.0.0.1:\(server.port)"))
    for await _ in arrived { break }
    serving.cancel()
    #expect(String(decoding: try await answer.body.bytes, as: UTF8.self) == "late")
    await serving.value
  }

  @Test func `a port that is taken is named`() async throws {
    let first = try await HTTPServer()
    let serving = Task { await first.run { _ in .hangUp } }
    let error = await #expect(throws: ListenError.self) {
      _ = try await HTTPServer(port: first.port)
    }
    #expect(
      error?.message
        == "cannot listen on 127.0.0.1:\(first.port): another process does; --port 0 takes a free one"
    )
    serving.cancel()
    await serving.value
  }
}
