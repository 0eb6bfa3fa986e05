import AssayEngine
import AssayTestSupport
import Foundation
import Testing

/// One test of the JSON Schema suite: a schema, an instance, and whether that is valid.
struct SchemaCase: CustomTestStringConvertible, Sendable {
  var file: String
  var description: String
  var schema: JSONNode
  var instance: JSONNode
  /// The instance as it is written: its numbers are not those of a `Double`.
  var source: [UInt8]
  var isValid: Bool

  var testDescription: String { "\(file): \(description)" }

  /// The files of keywords that have a counterpart in Smithy.
  private static let files = [
    "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties", "minimum",
    "maximum", "uniqueItems", "required", "type", "enum", "pattern", "optional/bignum",
    "optional/non-bmp-regex", "optional/float-overflow",
  ]

  private struct Unreadable: Error {}

  /// Every test of those files; none where the suite is absent.
  static func all() throws -> [Self] {
    guard SharedSuites.arePresent else { return [] }
    return try files.flatMap(cases)
  }

  private static func cases(of file: String) throws -> [Self] {
    let url = try SharedSuites.url("suites/json-schema-test-suite/\(file).json")
    let bytes = [UInt8](try Data(contentsOf: url))
    guard let groups = try JSONNode(reading: bytes.span).array else { throw Unreadable() }
    return try groups.flatMap { group in
      guard let title = group["description"]?.string, let schema = group["schema"],
        let tests = group["tests"]?.array
      else { throw Unreadable() }
      return try tests.map { test in
        guard let instance = test["data"], let detail = test["description"]?.string,
          let isValid = test["valid"]?.boolean
        else { throw Unreadable() }
        let extent = JSONText.extent(ofValueAt: instance.offset, in: bytes.span)
        return Self(
          file: file, description: "\(title): \(detail)", schema: schema, instance: instance,
          source: Array(bytes[extent]), isValid: isValid)
      }
    }
  }
}
