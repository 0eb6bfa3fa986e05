import Assay
import AssayCore
import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

/// Entries that nobody writes by accident, each before one that conforms and is judged.
struct HostileExchangeTests {
  private static let conforming = "{\(request),\(response())}\n"

  private static let request = """
    "request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/",\
    "headers":{"Content-Type":"application/x-amz-json-1.0",\
    "X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob"},\
    "body":{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-4d1ntrnk33p0z"}}
    """

  private static func response(
    status: String = "200", headers: String = "", body: String = #""body":{"Catalog":"AWS"}"#
  ) -> String {
    """
    "response":{"status":\(status),"headers":{"Content-Type":"application/x-amz-json-1.0",\
    "x-amzn-RequestId":"2f6b1d90-0000-4000-8000-00000000000a"\(headers)},\(body)}
    """
  }

  private static let damaged = "violates: recording/damaged"
  private static let statuses: [(String, String)] = [
    ("1.5", damaged), ("200.0", damaged), ("2e2", damaged), ("true", damaged), ("[]", damaged),
    ("{}", damaged), ("\"\"", damaged), ("\"two hundred\"", damaged), ("\"200 OK\"", damaged),
    ("99999999999999999999", damaged), ("-99999999999999999999", damaged),
    ("-200", "violates: http/status-invalid"), ("0", "violates: http/status-invalid"),
    ("999999999", "violates: http/status-invalid"), ("null", "status not recorded"),
    ("\"200\"", "conforms"),
  ]

  @Test(arguments: statuses)
  func `a status is a whole number, or the exchange is damaged`(
    _ status: String, _ expected: String
  ) async throws {
    let entry = "{\(Self.request),\(Self.response(status: status))}\n"
    #expect(try await Reading(entry + Self.conforming).lines == [expected, "conforms"])
  }

  private static let headers: [(String, String)] = [
    (#","Content-Length":17,"A":1.5e300,"B":true,"C":null,"D":[1,"2"]"#, "conforms"),
    (#","A":{"B":1}"#, damaged), (#","A":[[1]]"#, damaged),
    (#","A":"\#(String(repeating: "x", count: 1 << 20))""#, "conforms"),
    (
      #","Content-Length":"\#(String(repeating: "9", count: 1 << 16))""#,
      "conforms: http/content-length"
    ),
    (
      #","Content-Encoding":"\#(String(repeating: "gzip,", count: 1 << 12))""#,
      "conforms: http/content-encoding"
    ),
  ]

  @Test(arguments: headers)
  func `header values may be long, numbers, and nothing else`(
    _ headers: String, _ expected: String
  ) async throws {
    let entry = "{\(Self.request),\(Self.response(headers: headers))}\n"
    #expect(try await Reading(entry + Self.conforming).lines == [expected, "conforms"])
  }

  /// Gzip of `{"Catalog":"AWS"}`.
  private static let small = "H4sIAAAAAAACA6tWck4sSczJT1eyUnIMD1aqBQArLRHgEQAAAA=="

  @Test func `gzip is told by its bytes and judged decoded`() async throws {
    let body = #""bodyBase64":"\#(Self.small)""#
    let entry = "{\(Self.request),\(Self.response(body: body))}\n"
    #expect(try await Reading(entry + Self.conforming).lines == ["conforms", "conforms"])
  }

  @Test func `a body that inflates beyond the limit is a finding`() async throws {
    let body = #""bodyBase64":"\#(try Self.bomb())""#
    let entry = "{\(Self.request),\(Self.response(body: body))}\n"
    let reading = try await Reading(entry + Self.conforming, limit: 1 << 16)
    #expect(reading.lines == ["violates: recording/damaged", "conforms"])
    #expect(reading.judgements[0].findings[0].message.contains("more than 65536 bytes"))
  }

  /// Gzip of a million zeros, in base64.
  private static func bomb() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 1048576 /dev/zero | gzip -9"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return try (pipe.fileHandleForReading.readToEnd() ?? Data()).base64EncodedString()
  }

  private static let long = String(repeating: "x", count: 5000)

  @Test(arguments: [
    "{\"pad\":\"\(long)\",\(request),\(response())}\n", "{\(request),\"pad\":\"\(long)\"}\n",
    "\(long)\n", "{\"a\":\(String(repeating: "[", count: 5000))\n",
  ])
  func `a line beyond the limit is damaged, and the next one is read`(_ line: String) async throws {
    let lines = try await Reading(Self.conforming + line + Self.conforming, limit: 2000).lines
    #expect(lines == ["conforms", Self.damaged, "conforms"])
  }

  @Test func `a request that is not judged leaves nothing to compare the answer with`() async throws
  {
    let unrecorded = Self.request.replacing(/"body":{.*?}/, with: #""body":null"#)
      .replacing("\"headers\":{", with: "\"headers\":{\"Content-Length\":60,")
    let body = #""body":{"Catalog":"Sandbox","Id":"job-0000000000000"}"#
    let entry = "{\(unrecorded),\(Self.response(body: body))}\n"
    #expect(try await Reading(Self.conforming + entry).lines == ["conforms", "conforms"])
  }

  @Test(arguments: [
    (#""Catalog":"AWS""#, "conforms"), (#""Catalog":1"#, "violates"),
    (#""Id":"job-1""#, "violates"),
    (#""Catalog":"AWS","Catalog":"AWS""#, "violates"), (#""Catalog":"AWS","Z":+"#, "violates"),
  ])
  func `a flood of notes hides no error that follows it`(
    _ member: String, _ verdict: String
  ) async throws {
    let notes = (0..<1200).map { "\"N\($0)\":0," }.joined()
    let body = "{\(notes)\(member)}".replacing("\"", with: "\\\"")
    let text = "\"body\":\"\(body)\""
    let reading = try await Reading("{\(Self.request),\(Self.response(body: text))}\n")
    #expect(reading.judgements.map { $0.verdict?.rawValue } == [verdict])
  }

  private static let nested = String(repeating: "[", count: 100_000)
  private static let closed = String(repeating: "]", count: 100_000)

  @Test(
    .tags(.slow),
    arguments: [
      (
        "{\(request),\(response(body: "\"body\":{\"A\":\(nested)\(closed)}"))}\n",
        "violates: json/depth"
      ),
      ("{\(request),\(response(body: "\"body\":\"\(nested)\""))}\n", "violates: json/depth"),
      ("\(nested)\(closed)\n", damaged), ("{\"a\":\(nested)\n", damaged),
      ("{\"a\":\(nested)\(closed)}\n", damaged),
    ])
  func `arrays nested without end are an error`(_ entry: String, _ expected: String) async throws {
    let lines = try await Reading(Self.conforming + entry + Self.conforming).lines
    #expect(lines == ["conforms", expected, "conforms"])
  }

  @Test(.tags(.slow), arguments: [true, false])
  func `a file of arrays nested without end is of no known format`(_ isClosed: Bool) async throws {
    let reading = try await Reading(isClosed ? Self.nested + Self.closed : Self.nested)
    #expect(reading.refusal?.code == .unknownFormat)
  }

  @Test(.tags(.slow), arguments: [true, false])
  func `a body of countless names is judged in time`(_ isOneName: Bool) async throws {
    let names = (0..<20_000).map { ",\"N\(isOneName ? 0 : $0)\":0" }.joined()
    let body = "\"body\":{\"Catalog\":\"AWS\"\(names)}"
    let reading = try await Reading("{\(Self.request),\(Self.response(body: body))}\n")
    #expect(reading.judgements[0].findings.count == 100)
    #expect(reading.fails == isOneName)
  }
}
