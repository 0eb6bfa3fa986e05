import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// The models of Smithy's protocol tests, which hold every shape and several services each.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct ProtocolTestModelTests {
  private static func read(_ file: String, _ service: String?) throws -> ImportedModel {
    let url = try SharedSuites.url("suites/smithy-protocol-tests/\(file).json")
    return try SmithyModel.read(
      Array(try Data(contentsOf: url)), file: url.lastPathComponent, service: service)
  }

  @Test(arguments: [
    ("awsJson1_0", "JsonRpc10", WireProtocol.awsJSON10, 16),
    ("awsJson1_0", "QueryCompatibleJsonRpc10", .awsJSON10, 1),
    ("awsJson1_1", "JsonProtocol", .awsJSON11, 18),
    ("awsJson1_1", "AmazonML_20141212", .awsJSON11, 1), ("awsQuery", "AwsQuery", .awsQuery, 33),
    ("ec2Query", "AwsEc2", .ec2Query, 25),
    ("restJson1-validation", "RestJsonValidation", .restJSON1, 12),
    ("restJson1", "RestJson", .restJSON1, 113),
    ("restJson1", "BackplaneControlService", .restJSON1, 1),
    ("restJson1", "Glacier", .restJSON1, 2), ("restXml", "RestXml", .restXML, 65),
    ("restXml", "RestXmlWithNamespace", .restXML, 1), ("restXml", "AmazonS3", .restXML, 4),
    ("rpcv2Cbor-aws", "NonQueryCompatibleRpcV2Protocol", .rpcv2CBOR, 1),
    ("rpcv2Cbor-aws", "QueryCompatibleRpcV2Protocol", .rpcv2CBOR, 1),
    ("rpcv2Cbor", "RpcV2Protocol", .rpcv2CBOR, 14),
  ])
  func `every service is read whole`(
    file: String, service: String, wireProtocol: WireProtocol, operations: Int
  ) throws {
    let model = try Self.read(file, service)
    #expect(model.contract.service.wireProtocol == wireProtocol)
    #expect(model.contract.service.isQueryCompatible == service.hasPrefix("QueryCompatible"))
    #expect(model.contract.operations.count == operations)
    #expect(model.contract.looseEnds == [])
  }

  @Test(arguments: ["awsJson1_0", "awsJson1_1", "restJson1", "restXml", "rpcv2Cbor-aws"])
  func `a model of several services wants one named`(file: String) throws {
    let error = #expect(throws: ImportError.self) { try Self.read(file, nil) }
    #expect(error?.code == .severalServices)
  }

  @Test func `a protocol that is not AWS's is refused`() throws {
    let error = #expect(throws: ImportError.self) { try Self.read("rpcv2Json", nil) }
    #expect(error?.code == .noProtocol)
  }

  /// What the codec needs to know of defaults.
  @Test(arguments: [
    ("OperationWithDefaults", "topLevelDefault", DefaultValue.text("hi"), true),
    ("OperationWithDefaults", "otherTopLevelDefault", .literal("0"), true),
  ])
  func `defaults of an input are the server's`(
    operation: String, member: String, value: DefaultValue, isClientOptional: Bool
  ) throws {
    let contract = try Self.read("awsJson1_0", "JsonRpc10").contract
    let input = try #require(contract.operations[operation]).input
    let found = try #require(input.first { $0.name == member })
    #expect(found.defaultValue == value)
    #expect(found.isClientOptional == isClientOptional)
  }

  @Test(arguments: [
    ("defaultString", DefaultValue.text("hi")), ("defaultBoolean", .literal("true")),
    ("defaultList", .literal("[]")), ("defaultMap", .literal("{}")),
    ("defaultFloat", .literal("1.0")), ("defaultNullDocument", nil), ("emptyString", .text("")),
    ("defaultTimestamp", .literal("0")), ("defaultDocumentString", .text("hi")),
    ("defaultDocumentBoolean", .literal("true")), ("defaultDocumentList", .literal("[]")),
  ])
  func `defaults keep their kind`(member: String, value: DefaultValue?) throws {
    let contract = try Self.read("awsJson1_0", "JsonRpc10").contract
    guard case .structure(let members)? = contract.shapes["Defaults"]?.kind else {
      Issue.record("no structure")
      return
    }
    let found = try #require(members.first { $0.name == member })
    #expect(found.defaultValue == value)
    #expect(!found.isClientOptional)
  }
}
