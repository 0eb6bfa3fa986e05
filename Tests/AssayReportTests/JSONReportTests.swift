import AssayCore
import AssayReport
import Foundation
import Testing

@Suite struct JSONReportTests {
  @Test(arguments: Sample.all)
  func `a JSON report parses, and holds the exchanges that have findings`(_ sample: Sample) throws {
    let report = try Self.object(sample.rendered(by: .json))
    let exchanges = try #require(report["exchanges"] as? [[String: Any]])
    let expected = sample.judgements.filter { !$0.findings.isEmpty }
    #expect(exchanges.map { $0["entry"] as? Int } == expected.map(\.location.entry))
    #expect(report["assay"] as? Int == 1)
    #expect(report["summary"] is [String: Any])
  }

  @Test(arguments: Sample.all)
  func `every line of JSON Lines parses, and the last is the summary`(_ sample: Sample) throws {
    let lines = try sample.rendered(by: .jsonl).split(separator: 0x0A).map { line in
      try Self.object(Array(line))
    }
    let expected = sample.judgements.filter { $0.skipped == nil || !$0.findings.isEmpty }
    #expect(lines.dropLast().map { $0["entry"] as? Int } == expected.map(\.location.entry))
    #expect(lines.last?["summary"] is [String: Any])
    #expect(lines.allSatisfy { $0["assay"] as? Int == 1 })
  }

  @Test func `hostile text comes back as it was`() throws {
    let report = try Self.object(Sample.hostile.rendered(by: .json))
    let exchange = try #require((report["exchanges"] as? [[String: Any]])?.first)
    let findings = try #require(exchange["findings"] as? [[String: Any]])
    let judgement = Sample.hostile.judgements[0]
    #expect(exchange["id"] as? String == judgement.location.id)
    #expect(exchange["file"] as? String == judgement.location.file)
    #expect(findings.map { $0["message"] as? String } == judgement.findings.map(\.message))
    #expect(findings.map { $0["actual"] as? String } == judgement.findings.map(\.actual))
    #expect(findings.map { $0["pointer"] as? String } == judgement.findings.map(\.pointer))
  }

  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
