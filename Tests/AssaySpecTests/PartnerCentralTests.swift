import AssayCore
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// The contract that the project ships.
struct PartnerCentralTests {
  private static func contract() throws -> Contract {
    let folder = SharedSuites.packageRoot.appending(path: "specs/partnercentral-selling").path
    let loaded = ContractLoader.load(folder: folder)
    #expect(loaded.report == "")
    return try #require(loaded.contract)
  }

  private static func operation() throws -> AssaySpec.Operation {
    try #require(try contract().operations["GetResourceSnapshotJob"])
  }

  @Test func `the service is pinned and not complete`() throws {
    let service = try Self.contract().service
    #expect(service.id == "partnercentral-selling")
    #expect(service.version == "2022-07-26")
    #expect(service.wireProtocol == .awsJSON10)
    #expect(service.target == "AWSPartnerCentralSelling")
    #expect(service.signing == "partnercentral-selling")
    #expect(service.endpoint == "https://partnercentral-selling.{region}.api.aws")
    #expect(service.pinned == ["botocore": "1.44.5", "smithy": "2026-03-31"])
    #expect(!service.isComplete)
    #expect(service.commonErrors == [])
  }

  @Test func `the folder holds one operation`() throws {
    #expect(try Self.contract().operations.keys.sorted() == ["GetResourceSnapshotJob"])
  }

  @Test func `the output has its members in the order of the reference`() throws {
    let output = try Self.operation().output
    #expect(
      output.map(\.name) == [
        "Catalog", "Id", "Arn", "EngagementId", "ResourceType", "ResourceId", "ResourceArn",
        "ResourceSnapshotTemplateName", "CreatedAt", "Status", "LastSuccessfulExecutionDate",
        "LastFailure",
      ])
    #expect(output.filter(\.isRequired).map(\.name) == ["Catalog"])
  }

  @Test func `two members echo the request and one time follows another`() throws {
    let output = try Self.operation().output
    let echoes = output.compactMap { member in member.echo.map { [member.name, $0] } }
    let orders = output.compactMap { member in member.notBefore.map { [member.name, $0] } }
    #expect(echoes == [["Catalog", "Catalog"], ["Id", "ResourceSnapshotJobIdentifier"]])
    #expect(orders == [["LastSuccessfulExecutionDate", "CreatedAt"]])
  }

  @Test func `the catalogs are documented, the pattern is modelled`() throws {
    let catalog = try #require(try Self.contract().shape(named: "CatalogIdentifier"))
    let expected = Constraints(pattern: "^[a-zA-Z]+$", documented: ["AWS", "Sandbox"])
    #expect(catalog.constraints == expected)
  }

  @Test(arguments: [
    ("ThrottlingException", 400, 429), ("AccessDeniedException", 400, 403),
    ("InternalServerException", 500, 500), ("ValidationException", 400, 400),
    ("ResourceNotFoundException", 400, 404),
  ])
  func `an error has the statuses of its authorities`(
    name: String, apiReference: Int, httpError: Int
  ) throws {
    let error = try #require(try Self.contract().errors[name])
    let expected = ErrorShape.Statuses(apiReference: apiReference, httpError: httpError)
    #expect(error.status == expected)
    #expect(error.fault == (apiReference == 500 ? .server : .client))
    #expect(try Self.operation().errors.contains(name))
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
  func `every fact is that of the Smithy model`() throws {
    let url = try SharedSuites.url("suites/smithy-models/partnercentral-selling-2022-07-26.json")
    let model = try SmithyModel.read(Array(Data(contentsOf: url)), file: url.path)
    let facts = try model.contract.facts(of: "GetResourceSnapshotJob")
    #expect(facts.count == 44)
    #expect(try Self.contract().facts(of: "GetResourceSnapshotJob") == facts)
  }

  /// golden/models/by-hand.txt: `+` is what people added or left out of a model, `-` the model's.
  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
  func `the contract is the imported one but for what people know`() throws {
    let models = try #require(ServiceModels.all.first { $0.id == "partnercentral-selling" })
    let imported = try ModelMerge.merge(
      botocore: models.model(.botocore), smithy: models.model(.smithy)
    ).contract.selecting(operations: ["GetResourceSnapshotJob"])
    let facts = ContractText.facts(imported)
    let difference = ContractText.facts(try Self.contract()).difference(from: facts)
    let actual = difference.map(\.line).sorted { $0.dropFirst() < $1.dropFirst() }.joined()
    let file = SharedSuites.packageRoot.appending(path: "golden/models/by-hand.txt")
    if LintCase.isRecording {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    #expect(try actual == String(contentsOf: file, encoding: .utf8))
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var line: String {
    switch self {
    case .insert(_, let fact, _): "+ \(fact)\n"
    case .remove(_, let fact, _): "- \(fact)\n"
    }
  }
}
