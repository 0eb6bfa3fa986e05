import AssaySpec
import AssayTestSupport
import Foundation

/// A model under `golden/models`, and `<case>.contract`: what is read of it, or why it is refused.
struct ModelCase: Sendable, CustomStringConvertible {
  var name: String

  var description: String { name }

  static let root: URL = SharedSuites.packageRoot.appending(path: "golden/models")

  /// Every case, by name.
  static func all() throws -> [ModelCase] {
    try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".json") }.sorted()
      .map { ModelCase(name: String($0.dropLast(".json".count))) }
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.root.appending(path: "\(name).json")))
  }

  func actual() throws -> String {
    let bytes = try bytes()
    do throws(ImportError) {
      let model = try ModelFile.read(bytes, file: name)
      return ContractText.lines(model).joined(separator: "\n") + "\n"
    } catch {
      return "\(error)\ncode: \(error.code)\n"
    }
  }

  func expected() throws -> String {
    try String(contentsOf: expectation, encoding: .utf8)
  }

  func record() throws {
    try actual().write(to: expectation, atomically: true, encoding: .utf8)
  }

  private var expectation: URL { Self.root.appending(path: "\(name).contract") }
}
