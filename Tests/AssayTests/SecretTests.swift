import Assay
import AssayCore
import AssayReport
import AssayTestSupport
import AssayTraffic
import Testing

/// Values of secret headers and query items are in no report, whatever is found beside them.
struct SecretTests {
  private static let secrets = [
    "AKIDMADEUPFORTESTS", "c2lnbmF0dXJl", "made-up-session-token", "made-up-cookie",
    "made-up-query-signature", "made-up-proxy-pass",
  ]

  private static let headers = """
    {"Authorization":"AWS4-HMAC-SHA256 Credential=AKIDMADEUPFORTESTS/20260304, \
    Signature=c2lnbmF0dXJl","X-Amz-Security-Token":"made-up-session-token",\
    "Cookie":"made-up-cookie","Proxy-Authorization":"Basic made-up-proxy-pass",\
    "X-Amz-Target":"AWSPartnerCentralSelling.%","Content-Type":"text/plain"}
    """

  /// Exchanges with as many findings as can be had, a damaged one among them.
  private static let recordings = ["GetResourceSnapshotJob", "Unknown"].map { operation in
    let filled = headers.replacing("%", with: operation)
    return """
      {"request":{"method":"POST","url":"https://{{host}}/?X-Amz-Signature=made-up-query-signature\
      &X-Amz-Credential=AKIDMADEUPFORTESTS","headers":\(filled),"body":"{"},\
      "response":{"status":200,"headers":{"Set-Cookie":"made-up-cookie",\
      "X-Amzn-Errortype":"X"},"body":"{\\"Status\\":\\"No\\",\\"Id\\":1}"}}
      {"request":{"headers":\(filled),

      """
  }

  @Test(arguments: recordings, ReportFormat.allCases)
  func `no secret is in any report`(_ recording: String, _ format: ReportFormat) throws {
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    var renderer = format.renderer(usesColor: false)
    var buffer = ReportBuffer()
    renderer.begin(into: &buffer)
    try checker.check(.bytes(Array(recording.utf8)), named: "session.jsonl") {
      renderer.add($0, into: &buffer)
      return true
    }
    renderer.finish(checker.summary, exitCode: .findings, into: &buffer)
    let report = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(report.contains("recording/damaged"))
    #expect(Self.secrets.filter { report.contains($0) } == [])
  }
}
