import Assay
import AssayCore
import AssayLive
import AssaySpec
import AssayTraffic
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProxyJudgingTests {
  private static let head =
    "x-amzn-RequestId: 1\r\nContent-Type: application/x-amz-json-1.0\r\n"

  private static let answers =
    [
      #"{"Catalog":"AWS","Id":"job-4d1ntrnk33p0z"}"#, #"{"Catalog":"AWS","Status":"RUNNING"}"#,
      #"{"Catalog":null}"#, #"{"Catalog":"Sandbox""#, "<html>", "", "\u{FF}\u{FE}",
      #"{"Catalog":"AWS","CreatedAt":"2031-03-04T05:06:07"}"#,
    ].map { "HTTP/1.1 200 OK\r\n\(head)Content-Length: \($0.unicodeScalars.count)\r\n\r\n\($0)" }
    + [
      "HTTP/1.1 200 OK\r\n\(head)Content-Length: 90\r\n\r\n{\"Catalog\":",
      "HTTP/1.1 200 OK\r\n\(head)Content-Length: 1\r\n\r\n{\"Catalog\":\"AWS\"}",
      "HTTP/1.1 200 OK\r\n\(head)Content-Encoding: gzip\r\n\r\n\u{1F}\u{8B}broken",
      "HTTP/1.1 400 Bad Request\r\n\(head)X-Amzn-Errortype: ThrottlingException\r\n"
        + "Content-Length: 2\r\n\r\n{}",
      "HTTP/1.1 700 X\r\n\r\n{}", "no answer",
    ]

  /// The contract that comes with the package.
  private static func contracts() throws -> [Contract] {
    let root = #filePath.components(before: "/Live/Tests/")
    let loaded = ContractLoader.load(
      folder: root + "/specs/partnercentral-selling", findsUnusedShapes: false)
    return [try #require(loaded.contract)]
  }

  @Test func `the recording gets the findings that the proxy gave`() async throws {
    let next = Next(Self.answers)
    let contracts = try Self.contracts()
    let (live, recorded) = try await ProxyTrial.before { conversation in
      _ = await conversation.receive(through: "}")
      try await conversation.send(await next.answer())
    } _: { proxy in
      for answer in Self.answers {
        let body = #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-4d1ntrnk33p0z"}"#
        let came = try await Wire.ask(
          proxy.port,
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: "
            + "AWSPartnerCentralSelling.GetResourceSnapshotJob\r\nContent-Length: \(body.count)"
            + "\r\n\r\n\(body)")
        #expect(came == answer)
      }
      let judge = LiveJudge(contracts: contracts, options: .init(), named: proxy.path)
      let live = await judge.judge(proxy.log.take())
      var checker = Checker(contracts: contracts)
      var recorded: [Judgement] = []
      try await checker.check(path: proxy.path) { answers in
        recorded += answers.answers
        return true
      }
      return (live, recorded)
    }
    #expect(live == recorded)
    #expect(live.count == Self.answers.count)
    let rules = live.map { judgement in
      judgement.findings.filter { $0.level == .error }.map(\.rule.rawValue)
    }
    #expect(
      rules == [
        [], ["shape/enum-value"], ["shape/required-missing"], ["json/invalid"], ["json/invalid"],
        ["shape/required-missing"], ["json/invalid"], ["shape/timestamp-format"],
        ["http/truncated-body"], ["http/content-length"], ["http/content-encoding"], [],
        ["http/status-invalid"], [],
      ])
  }
}

/// Hands out answers, one after the other.
private actor Next {
  private var answers: ArraySlice<String>

  init(_ answers: [String]) {
    self.answers = answers[...]
  }

  func answer() -> String { answers.popFirst() ?? "" }
}

extension String {
  fileprivate func components(before part: String) -> String {
    firstRange(of: part).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
