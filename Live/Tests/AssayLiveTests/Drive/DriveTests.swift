import AssayCore
import AssayLive
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct DriveTests {
  private static func contract(_ folder: String) throws -> Contract {
    let path = SharedSuites.packageRoot.appending(path: folder).path
    return try #require(ContractLoader.load(folder: path).contract)
  }

  private static func drive(
    _ command: String, _ operation: String, of folder: String, scenarios: [String] = []
  ) throws -> Drive {
    var settings = Drive.Settings()
    settings.operations = [operation]
    settings.scenarios = scenarios
    settings.seconds = 20
    return Drive(command, contracts: [try contract(folder)], settings: settings)
  }

  @Test(arguments: [
    ("specs/partnercentral-selling", "GetResourceSnapshotJob"),
    ("golden/specs/lantern-keeper", "GetLantern"),
    ("golden/specs/lantern-keeper", "DouseLanterns"),
    ("golden/specs/orchard-ledger", "GetTree"),
  ])
  func `a client that makes no mistakes fails nowhere`(
    folder: String, operation: String
  ) async throws {
    let card = try await Self.drive("reference", operation, of: folder).run()
    let part = try #require(card.operations.first)
    #expect(part.requestFaults == [])
    #expect(part.entries.filter { [.fail, .noEvidence].contains($0.verdict) } == [])
    // What its server must not send but a client may not refuse: enums grow.
    let tolerated = part.entries.filter { $0.verdict == .tolerated }
    #expect(tolerated.filter { !$0.scenario.contains("enum-value") } == [])
    #expect(part.entries.contains { $0.verdict == .pass })
  }

  @Test func `a driver that calls nobody is no evidence`() async throws {
    let driver = #"""
      echo '{"sdk": "idle", "version": "0"}'
      while read -r task; do
        id=${task#*'"id":"'}; id=${id%%'"'*}
        echo "{\"id\": \"$id\", \"value\": {}}"
      done
      """#
    let card = try await Self.drive(
      driver, "GetLantern", of: "golden/specs/lantern-keeper",
      scenarios: ["conforming", "fault/"]
    ).run()
    let verdicts = Set(card.operations.flatMap { $0.entries.map(\.verdict) })
    #expect(verdicts == [.noEvidence])
    #expect(CardReport(card).exitCode == .noEvidence)
  }

  @Test(arguments: [("error/LanternMisssing/code", "error/LanternMissing/code"), ("lamp", nil)])
  func `a scenario that there is not is named`(name: String, meant: String?) throws {
    let drive = try Self.drive(
      "reference", "GetLantern", of: "golden/specs/lantern-keeper", scenarios: [name])
    #expect(drive.unknownScenarios.map(\.entry) == [name])
    #expect(drive.unknownScenarios.map(\.meant) == [meant])
  }
}
