import AssayEngine
import AssayTestSupport
import AssayYAML
import Foundation
import Testing

/// A file of recordings of real services, in a format that is no recording's of this tool.
struct RealRecording: CustomTestStringConvertible, Sendable {
  /// The path below `corpus`.
  let path: String

  var testDescription: String { path }

  /// Every file of the four folders, by path; none where the outside suites are absent.
  static func all() throws -> [Self] {
    guard SharedSuites.arePresent else { return [] }
    return try ["go-httpreplay", "paws-json", "raw-body", "ruby-vcr"].flatMap { folder in
      try FileManager.default
        .contentsOfDirectory(atPath: SharedSuites.url("corpus/\(folder)").path).sorted()
        .map { Self(path: "\(folder)/\($0)") }
    }
  }

  /// A recording of JSON Lines that holds the same.
  func lines() throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: SharedSuites.url("corpus/\(path)")))
    let exchanges = try exchanges(bytes)
    return Array(exchanges.map { $0.line + "\n" }.joined().utf8)
  }

  private func exchanges(_ bytes: [UInt8]) throws -> [RealExchange] {
    switch path.prefix(while: { $0 != "/" }) {
    case "go-httpreplay":
      return try RealExchange.httpReplay(JSONNode(reading: bytes.span))
    case "paws-json":
      return [try .paws(JSONNode(reading: bytes.span))]
    case "raw-body":
      let version = path.contains("dynamodb") || path.contains("swf") ? "1.0" : "1.1"
      return [.error(String(decoding: bytes, as: UTF8.self), version: version)]
    default:
      return try RealExchange.rubyVCR(YAMLReader.read(bytes, file: path))
    }
  }

  /// The operation that was called, where the file holds no request.
  var operation: String? { Self.operations[path] }

  private static let operations = [
    "paws-json/1-cwlogs-createlogstream-dup.json": "CreateLogStream",
    "paws-json/3-cwlogs-putlogevents-1.json": "PutLogEvents",
    "paws-json/5-0009.json": "ListTables",
    "paws-json/7-0017.json": "ListStreams",
    "raw-body/1-error-datapipeline-create-pipeline.json": "CreatePipeline",
    "raw-body/2-error-directconnect-delete-connection.json": "DeleteConnection",
    "raw-body/3-error-dynamodb-put-item.json": "PutItem",
    "raw-body/4-error-storagegateway-delete-gateway.json": "DeleteGateway",
    "raw-body/5-error-swf-deprecate-domain.json": "DeprecateDomain",
  ]
}
