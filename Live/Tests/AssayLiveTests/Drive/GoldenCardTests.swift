import AssayLive
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// The cards below `golden/drive`, which `Scripts/drive-sdks` writes.
@Suite struct GoldenCardTests {
  private static let folder = SharedSuites.packageRoot.appending(path: "golden/drive")

  private static func cards(of service: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: service).path)
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(service)/\($0)" }
  }

  private static func card(_ path: String) throws -> BehaviourCard {
    try BehaviourCard(
      text: String(contentsOf: folder.appending(path: path), encoding: .utf8))
  }

  @Test func `there are cards of two releases of two clients`() throws {
    #expect(try Self.cards(of: "partnercentral-selling").count == 4)
    #expect(try Self.cards(of: "sqs").count == 2)
  }

  @Test(arguments: try cards(of: "partnercentral-selling"))
  func `a card has every scenario that there is now, and no other`(path: String) throws {
    let root = SharedSuites.packageRoot.appending(path: "specs/partnercentral-selling")
    let contract = try #require(ContractLoader.load(folder: root.path).contract)
    let card = try Self.card(path)
    for part in card.operations {
      let operation = try #require(contract.operations[part.operation])
      let book = try #require(ScenarioBook(operation, contract))
      #expect(part.entries.map(\.scenario) == book.scenarios.map(\.name))
      #expect(part.entries.map(\.kind) == book.scenarios.map(\.kind))
    }
  }

  @Test(arguments: try cards(of: "partnercentral-selling") + cards(of: "sqs"))
  func `a card is written as it was read`(path: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    #expect(try BehaviourCard(text: text).text == text)
  }

  /// What is known of botocore's parser of this protocol, found again by every card.
  @Test(arguments: [
    ("error/AccessDeniedException/type-bare", DriveVerdict.pass),
    ("error/AccessDeniedException/code", .fail),
    ("error/AccessDeniedException/header", .fail),
    ("oddity/query-error", .fail),
    ("fault/bom", .tolerated), ("fault/html-200", .tolerated),
    ("mutant/response/CreatedAt/name-of-a-month", .tolerated),
  ])
  func `botocore is found out`(scenario: String, verdict: DriveVerdict) throws {
    for path in try Self.cards(of: "partnercentral-selling") {
      let entries = try Self.card(path).operations.flatMap(\.entries)
      #expect(entries.first { $0.scenario == scenario }?.verdict == verdict, "\(path)")
    }
  }
}
