import Assay
import AssayCore
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// Every rule's page is true: its two examples are judged as it says.
struct RuleExampleTests {
  struct Page: CustomTestStringConvertible, Sendable {
    var rule: Rule
    var testDescription: String { rule.id.rawValue }
  }

  private static let pages = Rule.all.map { Page(rule: $0) }

  @Test(arguments: pages)
  func `the failing example has one finding of the rule, and no error of another`(
    _ page: Page
  ) async throws {
    let findings = try await Self.findings(of: page.rule.failing)
    #expect(findings.count { $0.rule == page.rule.id } == 1)
    let others = findings.filter { $0.rule != page.rule.id && $0.level == .error }
    #expect(others == [])
  }

  @Test(arguments: pages)
  func `the passing example has no finding of the rule, and no error`(_ page: Page) async throws {
    let findings = try await Self.findings(of: page.rule.passing)
    #expect(findings.filter { $0.rule == page.rule.id || $0.level == .error } == [])
  }

  private static func findings(of example: Example) async throws -> [Finding] {
    let contract = try folder(of: example).map(Contracts.golden) ?? Contracts.snapshotJobs()
    var checker = Checker(contracts: [contract])
    return try await checker.judgements(of: recording(of: example), named: "example")
      .flatMap(\.findings)
  }

  /// The folder of the invented service that an example is of.
  private static func folder(of example: Example) -> String? {
    guard example.given != nil else { return nil }
    return example.target?.hasPrefix("OrchardLedger.") == true
      ? "orchard-ledger" : "lantern-keeper"
  }

  private static func recording(of example: Example) throws -> [UInt8] {
    if let raw = example.raw { return Array(raw.utf8) }
    let host = "https://partnercentral-selling.us-east-1.api.aws"
    let exchange: [String: Any] = [
      "source": example.source.rawValue,
      "request": [
        "method": "POST", "url": host + example.path, "headers": example.requestHeaders,
        "body": example.requestBody,
      ] as [String: Any],
      "response": [
        "status": example.status, "headers": example.responseHeaders,
        "body": example.body,
      ] as [String: Any],
    ]
    return [UInt8](try JSONSerialization.data(withJSONObject: exchange))
  }
}
