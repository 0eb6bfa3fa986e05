import AssayLive
import Testing

@Suite(.timeLimit(.minutes(1))) struct CallFaultTests {
  @Test(
    arguments: [
      (
        "http://nowhere.invalid/", CallFault.Code.unknownHost,
        "no such host: nowhere.invalid; check the endpoint, the region and the network"
      ),
      ("http://127.0.0.1:1/", .notConnected, "no connection to 127.0.0.1:1: connection refused"),
      ("ftp://lantern/", .badURL, nil), ("lantern", .badURL, nil), ("", .badURL, nil),
    ] as [(String, CallFault.Code, String?)])
  func `a call that reaches nobody says why`(
    url: String, code: CallFault.Code, message: String?
  ) async throws {
    let fault = await #expect(throws: CallFault.self) {
      try await Served.call(OutgoingRequest(method: "POST", url: url, fields: [], body: []))
    }
    #expect(fault?.code == code)
    if let message { #expect(fault?.message == message) }
  }

  @Test func `a server without TLS is told`() async throws {
    let fault = await #expect(throws: CallFault.self) {
      try await Served.with { _ in
        .hangUp
      } _: { url in
        let secure = "https" + url.dropFirst(4)
        return try await Served.call(
          OutgoingRequest(method: "POST", url: secure, fields: [], body: []))
      }
    }
    #expect(fault?.code == .tls)
  }

  @Test func `a file of no certificates is named`() {
    var options = HTTPCaller.Options()
    options.trustedCertificates = "no-such-file.pem"
    let fault = #expect(throws: CallFault.self) { _ = try HTTPCaller(options) }
    #expect(fault?.code == .badTrust)
  }
}
