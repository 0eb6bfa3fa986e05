import AssayTestSupport
import Foundation
import Testing

/// A string of the JSON Schema test suite and whether its format allows it.
struct FormatCase: Sendable, CustomTestStringConvertible {
  var text: String
  var isValid: Bool
  var testDescription: String

  /// The strings of `format/<name>.json`; none on a machine without the suites.
  static func load(_ name: String) throws -> [Self] {
    guard SharedSuites.arePresent else { return [] }
    let url = try SharedSuites.url("suites/json-schema-test-suite/format/\(name).json")
    let groups = try JSONDecoder().decode([Group].self, from: Data(contentsOf: url))
    return groups.flatMap(\.tests).compactMap { test in
      guard case .text(let text) = test.data else { return nil }
      return Self(text: text, isValid: test.valid, testDescription: test.description)
    }
  }
}

private struct Group: Decodable {
  struct Test: Decodable {
    var description: String
    var data: Datum
    var valid: Bool
  }

  /// A string, or something that formats do not judge.
  enum Datum: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      do {
        self = .text(try decoder.singleValueContainer().decode(String.self))
      } catch is DecodingError {
        self = .other
      }
    }
  }

  var tests: [Test]
}
