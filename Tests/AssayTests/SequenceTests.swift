import Assay
import AssayCore
import AssayTestSupport
import Testing

/// One exchange never colours the answer of the next: a machine keeps its storage between them.
struct SequenceTests {
  private static let head = """
    {"request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/",\
    "headers":{"X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob",\
    "Content-Type":"application/x-amz-json-1.0"
    """

  private static func exchange(request: String, response: String) -> String {
    head + #"\#(request)},"response":{"status":200,"headers":{"#
      + #""Content-Type":"application/x-amz-json-1.0","x-amzn-RequestId":"1"},"#
      + #""body":\#(response)}}"# + "\n"
  }

  private static let good = exchange(
    request: #"},"body":{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#,
    response: #"{"Catalog":"AWS","Id":"job-0123456789abc"}"#)

  /// Each alone has no finding at all, or just the one that is named.
  private static let next: [(exchange: String, rules: [RuleID])] = [
    (
      exchange(
        request: #","Content-Length":"75"},"body":null"#, response: #"{"Catalog":"Sandbox"}"#), []
    ),
    (
      exchange(request: #"},"body":"{\"Catalog\":\"AWS\"""#, response: #"{"Catalog":"Sandbox"}"#),
      [.invalidJSON]
    ),
    (
      exchange(
        request:
          #"},"body":{"Catalog":"{{catalog}}","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#,
        response: #"{"Catalog":"Sandbox","Id":"job-0123456789abc"}"#), [.template]
    ),
    (
      exchange(
        request:
          #"},"body":{"Catalog":"Sandbox","ResourceSnapshotJobIdentifier":"job-1111111111111"}"#,
        response: #"{"Catalog":"Sandbox","Id":"job-1111111111111"}"#), []
    ),
  ]

  @Test(arguments: next)
  func `what follows a good exchange is judged as if it stood alone`(
    _ next: (exchange: String, rules: [RuleID])
  ) async throws {
    for recording in [next.exchange, Self.good + next.exchange] {
      var checker = try Checker(contracts: [Contracts.snapshotJobs()])
      let judgements = try await checker.judgements(
        of: Array(recording.utf8), named: "session.jsonl")
      #expect(judgements.last?.findings.map(\.rule) == next.rules)
    }
  }
}
