import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Models of real services, written and read again.
@Suite(
  .tags(.slow),
  .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct PublishedModelTests {
  private static let botocore = [
    "dynamodb/2012-08-10/service-2.json.gz", "kms/2014-11-01/service-2.json.gz",
    "logs/2014-03-28/service-2.json.gz", "partnercentral-selling/2022-07-26/service-2.json",
    "secretsmanager/2017-10-17/service-2.json.gz", "sqs/2012-11-05/service-2.json.gz",
    "sts/2011-06-15/service-2.json.gz",
  ]

  private static let smithy = [
    "dynamodb-2012-08-10.json.gz", "kms-2014-11-01.json.gz",
    "cloudwatch-logs-2014-03-28.json.gz", "partnercentral-selling-2022-07-26.json",
    "secrets-manager-2017-10-17.json.gz", "sqs-2012-11-05.json.gz", "sts-2011-06-15.json.gz",
  ]

  private static func botocore(_ path: String) throws -> ImportedModel {
    try ServiceModels.read("botocore-models/" + path)
  }

  private static func smithy(_ path: String) throws -> ImportedModel {
    try ServiceModels.read("smithy-models/" + path)
  }

  private func expectRoundTrip(of contract: Contract) throws {
    let again = try RoundTrip(contract)
    #expect(again.complaints == "")
    let read = try #require(again.loaded.contract)
    #expect(ContractDifference.first(contract, read) == nil)
    #expect(again.files.allSatisfy { !$0.text.contains("  \n") && !$0.text.contains("\n\n\n") })
  }

  @Test(arguments: botocore)
  func `a model of botocore comes back`(_ path: String) throws {
    try expectRoundTrip(of: Self.botocore(path).contract.droppingUnusedShapes())
  }

  @Test(arguments: smithy)
  func `a model of Smithy comes back`(_ path: String) throws {
    try expectRoundTrip(of: Self.smithy(path).contract.droppingUnusedShapes())
  }

  @Test(arguments: zip(botocore, smithy))
  func `what both make of a service comes back`(_ botocore: String, _ smithy: String) throws {
    let merged = try ModelMerge.merge(
      botocore: Self.botocore(botocore), smithy: Self.smithy(smithy))
    try expectRoundTrip(of: merged.contract.droppingUnusedShapes())
  }

  @Test(arguments: smithy)
  func `every third operation alone comes back`(_ path: String) throws {
    let contract = try Self.smithy(path).contract
    let names = contract.operations.keys.sorted()
    let broken = try stride(from: 0, to: names.count, by: 3).map { names[$0] }.filter { name in
      let one = try contract.selecting(operations: [name])
      let again = try RoundTrip(one)
      let read = try #require(again.loaded.contract)
      return again.complaints != "" || ContractDifference.first(one, read) != nil
    }
    #expect(broken == [])
  }

  @Test func `these are all the models`() throws {
    let manager = FileManager.default
    let folders = try SharedSuites.url("suites/botocore-models")
    let models = try manager.subpathsOfDirectory(atPath: folders.path).filter {
      $0.contains("/service-2.json")
    }
    #expect(models.sorted() == Self.botocore)
    let names = try manager.contentsOfDirectory(
      atPath: SharedSuites.url("suites/smithy-models").path)
    #expect(names.count { $0.contains("-20") } == Self.smithy.count)
  }
}
