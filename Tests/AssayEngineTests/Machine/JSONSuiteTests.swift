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

  /// A value that nobody judges, lists, and an object: each goes its own way through the text.
  enum Root: CaseIterable, Sendable {
    case anything
    case lists
    case object

    func program() throws -> Program {
      switch self {
      case .anything: try Programs.anything()
      case .lists: try Programs.lists()
      case .object: try Programs.object([("a", .init(kind: .anything))])
      }
    }
  }

  @Test(arguments: cases("y_"), Root.allCases)
  func `accepts what is JSON`(_ file: String, _ root: Root) throws {
    let (end, violations) = try run(file, root)
    #expect(end >= 0)
    let isRepeated = violations.contains { $0.fault == .duplicateKey }
    #expect(isRepeated == file.contains("duplicated_key"))
  }

  @Test(arguments: cases("n_"), Root.allCases)
  func `refuses what is not JSON`(_ file: String, _ root: Root) throws {
    let (end, violations) = try run(file, root)
    #expect(end == -1)
    #expect([.invalidJSON, .tooDeep].contains(violations.last?.fault))
  }

  @Test(arguments: cases("i_"), Root.allCases)
  func `survives what a parser may choose`(_ file: String, _ root: Root) throws {
    let (end, violations) = try run(file, root)
    #expect(end >= 0 || [.invalidJSON, .tooDeep].contains(violations.last?.fault))
  }

  private static func cases(_ prefix: String) -> [String] {
    guard let folder = try? SharedSuites.url("suites/json-test-suite/test_parsing") else {
      return []
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private func run(_ file: String, _ root: Root) throws -> (end: Int, violations: [Violation]) {
    let url = try SharedSuites.url("suites/json-test-suite/test_parsing/" + file)
    let bytes = [UInt8](try Data(contentsOf: url))
    var machine = Machine()
    let end = machine.run(try root.program(), bytes.span)
    return (end, machine.violations)
  }
}
