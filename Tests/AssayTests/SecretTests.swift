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
    let report = try Recorded.report(recording, by: Contracts.snapshotJobs(), as: format)
    #expect(report.contains("recording/damaged"))
    #expect(Self.secrets.filter { report.contains($0) } == [])
  }

  /// Members that the contract calls sensitive, with every kind of fault: broken JSON, a wrong type,
  /// a pattern that does not match, a member below one.
  private static let sensitiveBodies = [
    #"{"Name":"pier-1","Keeper":hunter2secret}"#, #"{"Name":"pier-1","Keeper":"\qhunter2secret"}"#,
    #"{"Name":"pier-1","Keeper":"hunter2secret"}"#,
    #"{"Name":"pier-1","Keeper":["hunter2secret"]}"#,
    #"{"Name":"pier-1","Crew":[{"Name":"hunter2secret"}]}"#,
    #"{"Name":"pier-1","Crew":[{"Name":{"x":"hunter2secret"}}]}"#,
    #"{"Name":"pier-1","Crew":"hunter2secret"}"#,
  ]

  @Test(arguments: sensitiveBodies, ReportFormat.allCases)
  func `no sensitive text is in any report`(_ body: String, _ format: ReportFormat) throws {
    let text = body.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
    let recording = """
      {"request":{"method":"POST","url":"https://lantern-keeper.north-1.example.com/",\
      "headers":{"X-Amz-Target":"LanternKeeper.GetLantern",\
      "Content-Type":"application/x-amz-json-1.1"},"body":{"Name":"pier-1"}},\
      "response":{"status":200,"headers":{"Content-Type":"application/x-amz-json-1.1"},\
      "body":"\(text)"}}
      """
    let report = try Recorded.report(
      recording, by: Contracts.golden("lantern-keeper"), as: format)
    #expect(report.contains("error"))
    #expect(report.contains("hunter2") == false)
  }
}
