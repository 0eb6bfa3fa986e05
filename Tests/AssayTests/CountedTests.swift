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
  ) async throws {
    let members = (0..<count).map { "\"X\($0)\":0" }.joined(separator: ",")
    let recording = Self.exchange("{\"Catalog\":\"AWS\",\(members)}")
    let judgements = try await Recorded.judgements(recording, by: Contracts.snapshotJobs())
    let findings = try #require(judgements.first).findings
    #expect(findings.count == min(count, 100))
    #expect(findings.last?.hint == hint)
  }

  private static let broken = exchange(
    #"{"Catalog":1,"CreatedAt":"2031-03-04T05:06:07.123456+01:00","LastFailure":null}"#)

  @Test func `a note that was told often enough is counted, unless there is more to tell`()
    async throws
  {
    let recording = String(repeating: Self.noted, count: 4) + Self.broken + Self.noted
    let contract = try Contracts.snapshotJobs()
    let told = try await Recorded.judgements(recording, by: contract)
    var checker = Checker(
      contracts: [contract], options: ExchangeJudge.Options(explainedNotes: 3))
    let counted = try await checker.judgements(
      of: Array(recording.utf8), named: "session.jsonl")
    #expect(told.map(\.findings.count) == [3, 3, 3, 3, 4, 3])
    #expect(counted.map(\.findings.count) == [3, 3, 3, 0, 4, 0])
    #expect(zip(counted, told).allSatisfy { $0.findings.isEmpty || $0 == $1 })
    #expect(checker.summary.notes == 18)
    #expect(checker.summary.hushedNotes.values.sorted() == [2, 2, 2])
  }
}
