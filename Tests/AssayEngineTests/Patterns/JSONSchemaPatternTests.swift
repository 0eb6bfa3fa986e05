import AssayTestSupport
import Foundation
import Testing

@testable import AssayEngine

/// The cases of the JSON Schema test suite that have to do with patterns; every one of them.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct JSONSchemaPatternTests {
  /// A schema with one pattern, an instance, and whether that is valid.
  struct Case: Sendable, CustomTestStringConvertible {
    enum Keyword: Sendable {
      /// `pattern`: each text must match.
      case pattern
      /// `patternProperties` with no others allowed: each name must match.
      case closedProperties
      /// `patternProperties` of integers: the value of a name that matches must be one.
      case integerProperties
    }

    var name: String
    var keyword: Keyword
    var pattern: String
    /// The instance if it is a text, or the names of its members; not the instance if it is neither.
    var texts: [String]
    /// Of each text, whether its value is an integer.
    var areIntegers: [Bool]
    var isValid: Bool

    var testDescription: String { name }
  }

  @Test(arguments: try JSONSchemaCases.all())
  func `agrees with the suite`(_ example: Case) throws {
    var machine = PatternMachine(try Pattern(example.pattern))
    let matches = example.texts.map { machine.matches($0) }
    let isValid =
      switch example.keyword {
      case .pattern, .closedProperties: matches.allSatisfy { $0 }
      case .integerProperties: zip(matches, example.areIntegers).allSatisfy { !$0 || $1 }
      }
    #expect(isValid == example.isValid)
  }

  @Test func `the suite is whole`() throws {
    #expect(try JSONSchemaCases.all().count == 12 + 74 + 12)
  }
}

/// Reads the files of the suite; none where it is absent.
enum JSONSchemaCases {
  private struct Unreadable: Error {}

  static func all() throws -> [JSONSchemaPatternTests.Case] {
    guard SharedSuites.arePresent else { return [] }
    let files = ["pattern.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json"]
    return try files.flatMap { try cases(in: "json-schema-test-suite/" + $0) }
  }

  private static func cases(in file: String) throws -> [JSONSchemaPatternTests.Case] {
    let data = try Data(contentsOf: SharedSuites.url("suites/" + file))
    guard let groups = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw Unreadable()
    }
    return try groups.flatMap(cases)
  }

  private static func cases(of group: [String: Any]) throws -> [JSONSchemaPatternTests.Case] {
    guard let name = group["description"] as? String,
      let schema = group["schema"] as? [String: Any],
      let tests = group["tests"] as? [[String: Any]]
    else { throw Unreadable() }
    let (keyword, pattern) = try keyword(of: schema)
    return try tests.map { test in
      guard let detail = test["description"] as? String, let isValid = test["valid"] as? Bool else {
        throw Unreadable()
      }
      let members = test["data"] as? [String: Any] ?? [:]
      let names = members.keys.sorted()
      return JSONSchemaPatternTests.Case(
        name: "\(name): \(detail)", keyword: keyword, pattern: pattern,
        texts: keyword == .pattern ? [test["data"] as? String].compactMap { $0 } : names,
        areIntegers: names.map { members[$0] is Int }, isValid: isValid)
    }
  }

  private static func keyword(
    of schema: [String: Any]
  ) throws -> (JSONSchemaPatternTests.Case.Keyword, String) {
    if let pattern = schema["pattern"] as? String { return (.pattern, pattern) }
    guard let properties = schema["patternProperties"] as? [String: Any],
      let pattern = properties.keys.first, properties.count == 1
    else { throw Unreadable() }
    return (schema["additionalProperties"] == nil ? .integerProperties : .closedProperties, pattern)
  }
}
