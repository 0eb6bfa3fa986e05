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
  func `no secret is in any report`(_ recording: String, _ format: ReportFormat) async throws {
    let report = try await Recorded.report(recording, by: Contracts.snapshotJobs(), as: format)
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
  func `no sensitive text is in any report`(_ body: String, _ format: ReportFormat) async throws {
    let report = try await Self.report(
      body, request: #"{"Name":"pier-1"}"#, spec: "lantern-keeper",
      target: "LanternKeeper.GetLantern", type: "application/x-amz-json-1.1", as: format)
    #expect(report.contains("error"))
    #expect(report.contains("hunter2") == false)
  }

  /// Keys of maps that are sensitive, or stand in something that is; and text that is left over from
  /// a value that was broken.
  private static let sensitiveKeys = [
    #""Rights":{"hunter2":"read"}"#, #""Rights":{"Bob":"read" "hunter2":"x"}"#,
    #""Rights":{"hunter2" "x"}"#, #""Rights":{"hunter2\q":"x"}"#, #""Rights":{"hunter2":1}"#,
    #""Rights":{"Bob":"x","hunter2":"y","hunter2":"z"}"#, #""Rights":{"hunter2":{"a":1,"a":2}}"#,
    #""Diary":{"hunter2":""}"#, #""Diary":{"Bob":"hunter2hunter2hunter2"}"#,
    #""Diary":{"Bob":{"hunter2":1,"hunter2":2}}"#, #""Diary":[{"hunter2":1,"hunter2":2}]"#,
    #""Diary":{"Bob":"x"hunter2"}"#, #""Seal":"hunter2"hunter2""#, #""Seal":"hunter2""#,
    #""Seal":{"hunter2":{"hunter2":1,"hunter2":2}}"#, #""Seal":["x"hunter2]"#,
  ]

  @Test(arguments: sensitiveKeys, ReportFormat.allCases)
  func `no sensitive key is in any report`(_ members: String, _ format: ReportFormat) async throws {
    let report = try await Self.report(
      #"{"TreeId":"T-0001",\#(members)}"#, request: #"{"TreeId":"T-0001"}"#,
      spec: "orchard-ledger", target: "OrchardLedger.GetTree",
      type: "application/x-amz-json-1.0", as: format)
    #expect(report.contains("error"))
    #expect(report.contains("hunter2") == false)
  }

  private static func report(
    _ body: String, request: String, spec: String, target: String, type: String,
    as format: ReportFormat
  ) async throws -> String {
    let text = body.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
    let recording = """
      {"request":{"method":"POST","url":"https://\(spec).north-1.example.com/",\
      "headers":{"X-Amz-Target":"\(target)","Content-Type":"\(type)"},"body":\(request)},\
      "response":{"status":200,"headers":{"Content-Type":"\(type)"},"body":"\(text)"}}
      """
    return try await Recorded.report(recording, by: Contracts.golden(spec), as: format)
  }
}
