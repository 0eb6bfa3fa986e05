import AssaySpec
import AssayTestSupport
import Foundation
import Synchronization

/// A service of which both models are among the outside suites.
struct ServiceModels: Sendable, CustomStringConvertible {
  /// The service's id.
  var id: String
  /// Under `suites/botocore-models` and `suites/smithy-models`.
  var botocore: String
  var smithy: String

  var description: String { id }

  static let all = [
    Self(
      id: "cloudwatch-logs", botocore: "logs/2014-03-28/service-2.json.gz",
      smithy: "cloudwatch-logs-2014-03-28.json.gz"),
    Self(
      id: "dynamodb", botocore: "dynamodb/2012-08-10/service-2.json.gz",
      smithy: "dynamodb-2012-08-10.json.gz"),
    Self(
      id: "kms", botocore: "kms/2014-11-01/service-2.json.gz", smithy: "kms-2014-11-01.json.gz"),
    Self(
      id: "partnercentral-selling",
      botocore: "partnercentral-selling/2022-07-26/service-2.json",
      smithy: "partnercentral-selling-2022-07-26.json"),
    Self(
      id: "secrets-manager", botocore: "secretsmanager/2017-10-17/service-2.json.gz",
      smithy: "secrets-manager-2017-10-17.json.gz"),
    Self(
      id: "sqs", botocore: "sqs/2012-11-05/service-2.json.gz", smithy: "sqs-2012-11-05.json.gz"),
    Self(
      id: "sts", botocore: "sts/2011-06-15/service-2.json.gz", smithy: "sts-2011-06-15.json.gz"),
  ]

  func model(_ source: ModelSource) throws -> ImportedModel {
    let path = source == .botocore ? "botocore-models/\(botocore)" : "smithy-models/\(smithy)"
    return try Self.read(path)
  }

  /// A model under `suites`, read once: several tests share it.
  static func read(_ path: String) throws -> ImportedModel {
    if let model = kept.withLock({ $0[path] }) { return model }
    let url = try SharedSuites.url("suites/\(path)")
    let bytes = Array(try Data(contentsOf: url))
    let model = try ModelFile.read(bytes, file: url.lastPathComponent)
    kept.withLock { $0[path] = model }
    return model
  }

  private static let kept = Mutex<[String: ImportedModel]>([:])
}
