import AssayEngine
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Contracts imported from published models, read once.
enum ImportedContracts {
  /// Five services of awsJson, of which both kinds of model are at hand.
  static func all(_ source: ModelSource) throws -> [Contract] {
    try (source == .botocore ? ofBotocore : ofSmithy).get()
  }

  /// Those services whose answers were recorded, from an installed botocore.
  static func installed() throws -> [Contract] {
    try ofInstalled.get()
  }

  /// The folder `data` of a botocore that somebody installed, if one is named.
  static let botocore: URL? = ProcessInfo.processInfo.environment["ASSAY_BOTOCORE"]
    .map { URL(filePath: $0) }

  private static let ofBotocore = Result {
    try [
      "dynamodb/2012-08-10", "kms/2014-11-01", "logs/2014-03-28", "secretsmanager/2017-10-17",
      "sqs/2012-11-05",
    ].map { model in
      let file = try SharedSuites.url("suites/botocore-models/\(model)/service-2.json.gz")
      return try BotocoreModel.read(bytes(file), file: file.path).contract
    }
  }

  private static let ofSmithy = Result {
    try [
      "dynamodb-2012-08-10", "kms-2014-11-01", "cloudwatch-logs-2014-03-28",
      "secrets-manager-2017-10-17", "sqs-2012-11-05",
    ].map { try model($0).contract }
  }

  /// A model of the suite of Smithy's models.
  static func model(_ name: String) throws -> ImportedModel {
    let file = try SharedSuites.url("suites/smithy-models/\(name).json.gz")
    return try SmithyModel.read(bytes(file), file: file.path)
  }

  private static let ofInstalled = Result {
    let data = try #require(botocore)
    return try [
      "datapipeline/2012-10-29", "directconnect/2012-10-25", "dynamodb/2012-08-10",
      "ecs/2014-11-13", "kinesis/2013-12-02", "kms/2014-11-01", "logs/2014-03-28",
      "secretsmanager/2017-10-17", "servicecatalog/2015-12-10", "sqs/2012-11-05",
      "ssm/2014-11-06", "storagegateway/2013-06-30", "swf/2012-01-25",
    ].map { model in
      let file = data.appending(path: "\(model)/service-2.json.gz")
      return try BotocoreModel.read(bytes(file), file: file.path).contract
    }
  }

  private static func bytes(_ file: URL) throws -> [UInt8] {
    let compressed = [UInt8](try Data(contentsOf: file))
    var bytes: [UInt8] = []
    try Gzip.inflate(compressed.span, 0..<compressed.count, limit: 64 << 20, into: &bytes)
    return bytes
  }
}
