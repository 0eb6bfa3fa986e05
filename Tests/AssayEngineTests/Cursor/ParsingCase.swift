import AssayTestSupport
import Foundation
import Testing

/// A file of the JSON test suite: the first letter of its name is the right answer.
struct ParsingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  /// The files whose names begin with a prefix; none on a machine without the suites.
  static func load(_ prefix: String) throws -> [Self] {
    guard SharedSuites.arePresent else { return [] }
    let folder = try SharedSuites.url("suites/json-test-suite/test_parsing")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.lastPathComponent.hasPrefix(prefix) }
      .sorted { $0.path < $1.path }
      .map { Self(name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
  }
}
