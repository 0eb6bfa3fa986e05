import AssayLive
import AssayValidator
import Testing

/// A server that behaves badly, and what is said of it.
struct BadServer: CustomTestStringConvertible {
  let testDescription: String
  let behaviour: RawServer.Behaviour
  let code: CallFault.Code
  let message: String

  init(
    _ description: String, _ behaviour: @escaping RawServer.Behaviour, _ code: CallFault.Code,
    _ message: String
  ) {
    testDescription = description
    self.behaviour = behaviour
    self.code = code
    self.message = message
  }

  private static let ok = "HTTP/1.1 200 OK\r\n"
  private static let early = "HOST closed the connection before the end of its answer"

  static let all: [Self] = [
    Self(
      "never answers", RawServer.saysAndWaits(""), .timedOut, "HOST did not answer within 2 s"),
    Self(
      "never ends its head", RawServer.saysAndWaits(ok), .timedOut,
      "HOST did not answer within 2 s"),
    Self(
      "trickles its head", RawServer.saysSlowly(ok + "X-Slow: "), .timedOut,
      "HOST did not answer within 2 s"),
    Self(
      "never ends its body", RawServer.saysAndWaits(ok + "Content-Length: 9\r\n\r\n{}"), .timedOut,
      "the answer of HOST was not whole after 2 s: 2 bytes of its body had come"),
    Self("closes at once", RawServer.says(""), .closedEarly, early),
    Self("closes within its head", RawServer.says(ok + "X-Cut: "), .closedEarly, early),
    Self(
      "closes within a chunk", RawServer.says(ok + "Transfer-Encoding: chunked\r\n\r\n9\r\n{"),
      .closedEarly, early),
    Self(
      "speaks another protocol", RawServer.says("SSH-2.0-Bakery_1.0\r\n"), .notHTTP,
      "the answer of HOST is no HTTP/1.1"),
    Self(
      "says nothing sensible", RawServer.says("\u{0}\u{1}\u{2}\r\n\r\n"), .notHTTP,
      "the answer of HOST is no HTTP/1.1"),
    Self(
      "sends a wrong chunk", RawServer.says(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
      .notHTTP, "the answer of HOST is no HTTP/1.1"),
  ]
}

@Suite(.timeLimit(.minutes(1)), .serialized) struct CallOutcomeTests {
  /// What came of a call, which must end soon.
  private static func outcome(
    _ url: String, _ limits: CallLimits, options: HTTPCaller.Options = .init(),
    interruption: @escaping @Sendable () async -> Void = {
      try? await Task.sleep(for: .seconds(60))
    }
  ) async throws -> CallOutcome {
    let caller = try HTTPCaller(options)
    let start = ContinuousClock.now
    let outcome = await caller.outcome(
      of: OutgoingRequest(method: "POST", url: url, fields: [], body: Array("{}".utf8)),
      limits: limits, interruption: interruption)
    #expect(ContinuousClock.now - start < .seconds(20))
    await caller.shutdown()
    return outcome
  }

  private static func fault(_ outcome: CallOutcome) -> CallFault? {
    if case .fault(let fault) = outcome { fault } else { nil }
  }

  @Test(arguments: BadServer.all)
  func `a server that behaves badly is told, and soon`(_ server: BadServer) async throws {
    let (outcome, port) = try await RawServer.with(server.behaviour) { port in
      let limits = CallLimits(time: .seconds(server.code == .timedOut ? 2 : 15))
      return (try await Self.outcome("http://127.0.0.1:\(port)/", limits), port)
    }
    let fault = Self.fault(outcome)
    #expect(fault?.code == server.code)
    let message = server.message.replacing("HOST", with: "127.0.0.1:\(port)")
    #expect(fault?.message.hasPrefix(message) == true)
    #expect(fault?.hint != nil)
  }

  @Test func `a body that trickles in is told with what came of it`() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n"
    let outcome = try await RawServer.with(RawServer.saysSlowly(head)) { port in
      try await Self.outcome("http://127.0.0.1:\(port)/", CallLimits(time: .seconds(2)))
    }
    let fault = Self.fault(outcome)
    #expect(fault?.code == .timedOut)
    #expect(fault?.message.contains("was not whole after 2 s: ") == true)
  }

  @Test func `an answer that is too long is not read to its end`() async throws {
    let outcome = try await RawServer.with(RawServer.floods(300)) { port in
      try await Self.outcome(
        "http://127.0.0.1:\(port)/", CallLimits(time: .seconds(15), body: 1 << 20))
    }
    guard case .tooLong(limit: 1 << 20) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func `an answer shorter than it says is one all the same`() async throws {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"
    let outcome = try await RawServer.with(RawServer.says(text)) { port in
      try await Self.outcome("http://127.0.0.1:\(port)/", CallLimits())
    }
    guard case .answer(let answer, let fault) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(String(decoding: answer.body, as: UTF8.self) == "{}")
    #expect(fault?.code == .closedEarly)
  }

  @Test(
    arguments: [
      (
        301, "https://elsewhere.test/?X-Amz-Signature=secret",
        "https://elsewhere.test/?X-Amz-Signature=<secret>"
      ),
      (307, "/\u{1B}[2J", #"/\u{1b}[2J"#), (200, "https://elsewhere.test/", nil), (304, nil, nil),
    ] as [(Int, String?, String?)])
  func `a redirect is not followed, and its target can be shown`(
    _ status: Int, _ location: String?, _ target: String?
  ) {
    let answer = ObservedExchange.Answer(
      status: status, fields: location.map { [.init("Location", $0)] } ?? [], body: [])
    #expect(Redirect.target(of: answer) == target)
  }

  @Test func `a call that is interrupted ends`() async throws {
    let outcome = try await RawServer.with(RawServer.saysAndWaits("")) { port in
      try await Self.outcome("http://127.0.0.1:\(port)/", CallLimits()) {
        try? await Task.sleep(for: .milliseconds(100))
      }
    }
    guard case .interrupted = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test(arguments: [false, true])
  func `a certificate of its own is trusted where it is named`(_ isNamed: Bool) async throws {
    let folder = try TemporaryFolder()
    var options = HTTPCaller.Options()
    let file = try folder.write("bakery.pem", SelfSigned.certificate)
    if isNamed { options.trustedCertificates = file }
    let answer = "HTTP/1.1 204 No Content\r\n\r\n"
    let outcome = try await RawServer.with(
      RawServer.says(answer), tls: SelfSigned.serverContext()
    ) { [options] port in
      try await Self.outcome("https://127.0.0.1:\(port)/", CallLimits(), options: options)
    }
    switch outcome {
    case .answer(let answer, nil):
      #expect(isNamed)
      #expect(answer.status == 204)
    case .fault(let fault):
      #expect(!isNamed)
      #expect(fault.code == .tls)
      #expect(fault.message.contains("its certificate is not trusted"))
    default: Issue.record("\(outcome)")
    }
  }

  @Test func `a handshake that is never answered ends with the time for a connection`()
    async throws
  {
    var options = HTTPCaller.Options()
    options.connectTimeout = .seconds(0.3)
    let outcome = try await RawServer.with(RawServer.saysAndWaits("")) { [options] port in
      try await Self.outcome("https://127.0.0.1:\(port)/", CallLimits(), options: options)
    }
    #expect(Self.fault(outcome)?.code == .timedOut)
  }
}
