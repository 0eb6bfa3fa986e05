import Assay
import AssayCore
import Testing

/// What is not told one by one is still counted, and loses nothing that a report needs.
struct CountedTests {
  private static func exchange(_ body: String) -> String {
    """
    {"request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/",\
    "headers":{"X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob",\
    "Content-Type":"application/x-amz-json-1.0"},"body":\
    {"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}},\
    "response":{"status":200,"headers":{"Content-Type":"application/x-amz-json-1.0",\
    "x-amzn-RequestId":"1"},"body":\(body)}}

    """
  }

  private static let noted = exchange(
    #"{"Catalog":"AWS","CreatedAt":"2031-03-04T05:06:07.123456+01:00","LastFailure":null}"#)

  @Test(arguments: [(99, nil), (100, nil), (101, "1 more like it in this body")])
  func `departures beyond a hundred of a kind are counted at the last one`(
    _ count: Int, _ hint: String?
  ) throws {
    let members = (0..<count).map { "\"X\($0)\":0" }.joined(separator: ",")
    let recording = Self.exchange("{\"Catalog\":\"AWS\",\(members)}")
    let judgements = try Recorded.judgements(recording, by: Contracts.snapshotJobs())
    let findings = try #require(judgements.first).findings
    #expect(findings.count == min(count, 100))
    #expect(findings.last?.hint == hint)
  }

  @Test func `a note that was told often enough keeps its rule, place and level alone`() throws {
    let recording = String(repeating: Self.noted, count: 5)
    let contract = try Contracts.snapshotJobs()
    let told = try Recorded.judgements(recording, by: contract)
    let counted = try Recorded.judgements(
      recording, by: contract, options: ExchangeJudge.Options(explainedNotes: 3))
    #expect(
      counted.map { $0.findings.map(Self.skeleton) } == told.map { $0.findings.map(Self.skeleton) })
    #expect(counted.map { $0.findings.count { $0.message.isEmpty } } == [0, 0, 0, 3, 3])
    #expect(told.allSatisfy { $0.findings.allSatisfy { !$0.message.isEmpty } })
  }

  private static func skeleton(_ finding: Finding) -> String {
    "\(finding.level) \(finding.rule) \(finding.part) \(finding.pointer ?? "") \(finding.offset ?? -1)"
  }
}
