import AssayEngine
import AssayTestSupport
import Foundation
import Testing

/// JSONTestSuite: what is JSON, what is not, and what must only not crash.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct JSONSuiteTests {
  @Test func `the suite is whole`() {
    #expect(Self.cases("y_").count == 95)
    #expect(Self.cases("n_").count == 188)
    #expect(Self.cases("i_").count == 35)
  }

  @Test(arguments: cases("y_"))
  func `accepts what is JSON`(_ file: String) throws {
    let (end, violations) = try run(file)
    #expect(end >= 0)
    let isRepeated = file.contains("duplicated_key")
    #expect(violations.map(\.fault) == (isRepeated ? [.duplicateKey] : []))
  }

  @Test(arguments: cases("n_"))
  func `refuses what is not JSON`(_ file: String) throws {
    let (end, violations) = try run(file)
    #expect(end == -1)
    #expect([.invalidJSON, .tooDeep].contains(violations.last?.fault))
  }

  @Test(arguments: cases("i_"))
  func `survives what a parser may choose`(_ file: String) throws {
    let (end, violations) = try run(file)
    #expect(end >= 0 || violations.last?.fault == .invalidJSON || violations.last?.fault == .tooDeep)
  }

  private static func cases(_ prefix: String) -> [String] {
    guard let folder = try? SharedSuites.url("suites/json-test-suite/test_parsing") else {
      return []
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private func run(_ file: String) throws -> (end: Int, violations: [Violation]) {
    let url = try SharedSuites.url("suites/json-test-suite/test_parsing/" + file)
    let bytes = [UInt8](try Data(contentsOf: url))
    var machine = Machine()
    let end = machine.run(try Programs.anything(), bytes.span)
    return (end, machine.violations)
  }
}
