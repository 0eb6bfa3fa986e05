import AssayEngine
import AssayLive
import AssayValidator
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProxySigningTests {
  static let authorization =
    "Authorization: AWS4-HMAC-SHA256 Credential=AKIDOTHER/20310708/eu-north-1/sqs/aws4_request, "
    + "SignedHeaders=host;x-amz-date, Signature=\(String(repeating: "0", count: 64))\r\n"

  /// What arrives of a request that a client signed for the proxy, or as `host` says, and remarks.
  private static func arrival(
    host: String = "proxy:1", body: String = "Content-Length: 3\r\n\r\nhi!",
    token: String? = "wax", _ change: @Sendable (inout ProxySettings) -> Void = { _ in }
  ) async throws -> (request: SignableRequest, port: Int, remarks: [String]) {
    let arrived = Mutex("")
    return try await Wire.serve { conversation in
      let head = await conversation.receive(through: "\r\n\r\n")
      let text = head + (await conversation.receive(through: "!"))
      arrived.withLock { $0 = text }
      try await conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    } _: { port in
      try await ProxyTrial.with(upstream: "http://127.0.0.1:\(port)") {
        $0.credentials = {
          Credentials(accessKeyID: "AKIDLANTERN", secretAccessKey: "wick", sessionToken: token)
        }
        change(&$0)
      } _: { proxy in
        let host = host.replacing("UPSTREAM", with: "127.0.0.1:\(port)")
        _ = try await Wire.ask(
          proxy.port,
          "POST /a%20b?c=%2F&a HTTP/1.1\r\nHost: \(host)\r\nX-Amz-Date: 20310708T091011Z\r\n"
            + "X-Amz-Security-Token: old\r\n\(Self.authorization)\(body)")
        return (Self.request(arrived.withLock { $0 }), port, proxy.remarks)
      }
    }
  }

  private static func request(_ text: String) -> SignableRequest {
    let parts = text.replacing("\r\n", with: "\n").split(separator: "\n\n", maxSplits: 1)
    let lines = (parts.first ?? "").split(separator: "\n")
    let start = (lines.first ?? "").split(separator: " ")
    return SignableRequest(
      method: String(start.first ?? ""), target: String(start.dropFirst().first ?? ""),
      headers: lines.dropFirst().map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return .init(String(line[..<colon]), String(line[colon...].dropFirst(2)))
      }, body: Array((parts.count > 1 ? parts[1] : "").utf8))
  }

  private static let verifier = SignatureVerifier(region: "eu-north-1", service: "sqs") { id in
    id == "AKIDLANTERN" ? Credentials(accessKeyID: id, secretAccessKey: "wick") : nil
  }

  @Test(arguments: ["wax", nil])
  func `a request for the proxy is signed again, and holds for the upstream`(
    token: String?
  ) async throws {
    let (request, port, remarks) = try await Self.arrival(token: token)
    try Self.verifier.verify(request, at: .now)
    let fields = request.headers.map { WireHeader($0.name, $0.value) }
    #expect(fields.values(of: "host") == ["127.0.0.1:\(port)"])
    #expect(fields.values(of: "x-amz-security-token") == (token.map { [$0] } ?? []))
    #expect(remarks == [])
  }

  @Test func `chunks are passed on, and their content is signed`() async throws {
    let (request, _, _) = try await Self.arrival(
      body: "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n")
    var decoded = request
    decoded.payload = PayloadHash(of: Array("hi!".utf8))
    try Self.verifier.verify(decoded, at: .now)
  }

  @Test(arguments: ["UPSTREAM", "proxy:1"])
  func `a signature that holds, or is not to be touched, stays`(host: String) async throws {
    let (request, _, remarks) = try await Self.arrival(host: host) {
      $0.signs = host == "UPSTREAM"
    }
    let fields = request.headers.map { WireHeader($0.name, $0.value) }
    #expect(fields.first("authorization")?.contains("AKIDOTHER") == true)
    #expect(fields.first("x-amz-security-token") == "old")
    #expect(remarks == [])
  }

  @Test func `without credentials it is said once that signatures will not hold`() async throws {
    try await ProxyTrial.before { conversation in
      while await conversation.receive(through: "\r\n\r\n").hasSuffix("\r\n\r\n") {
        try await conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
      }
    } _: { proxy in
      try await Wire.connect(proxy.port) { conversation in
        for _ in 0..<3 {
          try await conversation.send("GET / HTTP/1.1\r\nHost: a\r\n\(Self.authorization)\r\n")
          #expect(await conversation.receive(through: "{}").hasSuffix("{}"))
        }
      }
      #expect(proxy.remarks.count == 1)
      #expect(
        proxy.remarks.first?.hasPrefix(
          "requests are signed for `a`, and cannot be signed again for `127.0.0.1:")
          == true)
      let secrets = try proxy.recorded().map { $0.request.value("authorization") }
      #expect(secrets == Array(repeating: "AWS4-HMAC-SHA256 <secret, 164 characters>", count: 3))
    }
  }
}
