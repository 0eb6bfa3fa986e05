import AssayCore
import AssayLive
import Testing

/// Clients that send what no SDK would.
@Suite(.timeLimit(.minutes(1))) struct HostileClientTests {
  private static let body =
    #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#
  private static let minimal = #"{"Catalog":"AWS"}"#

  private static func request(
    _ method: String = "POST", scenario: String = "conforming/minimal", body: String? = body,
    _ fields: String...
  ) -> String {
    let length = body.map { ["Content-Length: \($0.utf8.count)"] } ?? []
    let lines =
      [
        "\(method) /scenario/\(scenario) HTTP/1.1", "Host: 127.0.0.1",
        "Content-Type: application/x-amz-json-1.0",
        "X-Amz-Target: AWSPartnerCentralSelling.GetResourceSnapshotJob",
      ] + fields + length
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
  }

  /// What comes back of some bytes, and what the double saw.
  private static func answer(
    to text: String, until end: String, times: Int = 1, finishes: Bool = false
  ) async throws -> (text: String, outcome: DoubleServed.Outcome) {
    let outcome = try await DoubleServed.with { url in
      let port = try #require(Int(url.split(separator: ":").last ?? ""))
      let raw = try await RawClient.answer(
        to: text, port: port, until: end, times: times, finishes: finishes)
      // Whatever that was, the next client is served.
      let next = try await Served.call(DoubleCall(path: "/scenario/conforming").outgoing(to: url))
      #expect(next.head.status == 200)
      return [(next.head, raw)]
    }
    return (outcome.answers[0].body, outcome)
  }

  @Test func `requests on one connection are answered in their order`() async throws {
    let text = Self.request() + Self.request(scenario: "oddity/empty") + Self.request()
    let (answer, outcome) = try await Self.answer(to: text, until: Self.minimal, times: 2)
    #expect(answer.components("HTTP/1.1 ") == ["200", "400", "200"])
    #expect(outcome.events.count == 4)
  }

  @Test func `a request without a body breaks its contract and is answered`() async throws {
    let text = Self.request(body: nil)
    let (answer, outcome) = try await Self.answer(to: text, until: "}")
    #expect(answer.components("HTTP/1.1 ") == ["200"])
    #expect(outcome.findings[0].contains("error shape/required-missing"))
  }

  @Test func `HEAD gets no body`() async throws {
    let (answer, _) = try await Self.answer(
      to: Self.request("HEAD") + Self.request("POST"), until: Self.minimal)
    #expect(answer.components("HTTP/1.1 ") == ["200", "200"])
    #expect(answer.ranges(of: Self.minimal).count == 1)
  }

  @Test func `a client that waits for 100 gets it first`() async throws {
    let (answer, _) = try await Self.answer(
      to: Self.request("POST", "Expect: 100-continue"), until: Self.minimal)
    #expect(answer.components("HTTP/1.1 ") == ["100", "200"])
  }

  @Test func `a huge head is refused`() async throws {
    let field = "X-Huge: " + String(repeating: "x", count: 1 << 20)
    let (answer, _) = try await Self.answer(
      to: Self.request("POST", field), until: "\r\n\r\n")
    #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 431 "))
  }

  @Test(arguments: ["\r\n\r\n\u{0}", "GET\r\n\r\n", "{}\r\n\r\n", "POST / HTTP/9.9\r\n\r\n"])
  func `what is no HTTP ends the connection`(_ text: String) async throws {
    let (answer, _) = try await Self.answer(to: text, until: "\r\n\r\n", finishes: true)
    #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "))
  }

  @Test func `a body that never comes is no request`() async throws {
    let text = String(Self.request().dropLast(10))
    let (answer, outcome) = try await Self.answer(to: text, until: "\r\n\r\n", finishes: true)
    #expect(!answer.hasPrefix("HTTP/1.1 200"))
    #expect(outcome.events.count == 1)
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), "[]", "\u{FEFF}{}", "{\"Catalog\":", "\u{1F}\u{8B}",
  ])
  func `a body that is no request is a finding, and is answered`(_ body: String) async throws {
    let (answer, outcome) = try await Self.answer(
      to: Self.request(body: body), until: Self.minimal.dropFirst(11).description)
    #expect(answer.components("HTTP/1.1 ") == ["200"])
    #expect(outcome.events[0].judgement.violates)
  }
}

extension String {
  /// The words that follow each occurrence of a text.
  fileprivate func components(_ text: String) -> [String] {
    ranges(of: text).map { String(self[$0.upperBound...].prefix { $0 != " " }) }
  }
}
