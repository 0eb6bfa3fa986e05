import Assay
import AssayCore
import AssayEngine
import AssayTestSupport
import Foundation
import Testing

/// Planted faults, and cases after public bug reports: verdict, outcome, level and rule of each.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct SharedCaseTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var id: String
    var exchange: [UInt8]
    var verdict: String
    var outcome: String?
    var level: String?
    var rules: [String]

    var testDescription: String { id }
  }

  @Test func `both files are whole`() throws {
    #expect(try Self.cases("faults").count == 48)
    #expect(try Self.cases("field-cases").count == 30)
  }

  @Test(arguments: try cases("faults") + cases("field-cases"))
  func `judges as the case demands`(_ given: Case) async throws {
    var checker = try Checker(contracts: [Contracts.snapshotJobs()])
    let judgements = try await checker.judgements(of: given.exchange, named: given.id)
    let judgement = try #require(judgements.first)
    let found = judgement.findings.map { "\($0.level.name) \($0.rule): \($0.message)" }
    #expect(judgement.verdict?.rawValue == given.verdict, "\(found)")
    if let outcome = given.outcome { #expect(judgement.outcome == outcome) }
    let isThere = judgement.findings.contains {
      given.rules.contains($0.rule.rawValue) && $0.level.name == given.level
    }
    #expect(isThere || given.rules.isEmpty, "\(found)")
    // A violating case has one fault: a second error is a false alarm.
    let errors = judgement.findings.count { $0.level == .error }
    #expect(errors == (given.verdict == "violates" ? 1 : 0), "\(found)")
  }

  private static func cases(_ file: String) throws -> [Case] {
    guard SharedSuites.arePresent else { return [] }
    let data = try Data(contentsOf: SharedSuites.url("cases/\(file).json"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    // Foundation's reader drops a byte order mark, so the exchange is cut out of the file as it is.
    let exchanges = exchanges(in: [UInt8](data))
    try #require(exchanges.count == all.count)
    return try zip(all, exchanges).map { entry, exchange in
      let expect = try #require(entry["expect"] as? [String: Any])
      return Case(
        id: try #require(entry["id"] as? String), exchange: exchange,
        verdict: try #require(expect["verdict"] as? String),
        outcome: expect["outcome"] as? String, level: expect["level"] as? String,
        rules: expect["rule"] as? [String] ?? [])
    }
  }

  /// The source of the member `exchange` of every object in a list.
  private static func exchanges(in bytes: [UInt8]) -> [[UInt8]] {
    let text = bytes.span
    var found: [[UInt8]] = []
    var offset = JSONText.start(of: text) + 1
    while let object = bytes[offset...].firstIndex(of: UInt8(ascii: "{")) {
      let members = JSONText.members(ofObjectAt: object, in: text)
      for member in members where member.name == Array("exchange".utf8) {
        found.append(Array(bytes[JSONText.extent(ofValueAt: member.value, in: text)]))
      }
      offset = JSONText.extent(ofValueAt: object, in: text).upperBound
    }
    return found
  }
}
