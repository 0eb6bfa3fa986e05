import AssaySpec
import AssayTestSupport
import Foundation

/// A folder under `golden/lint`: spec files, and `expected`, all that lint says about them.
struct LintCase: Sendable, CustomStringConvertible {
  var name: String
  var folder: URL

  var description: String { name }

  static let root: URL = SharedSuites.packageRoot.appending(path: "golden/lint")

  /// Every case, by name.
  static func all() throws -> [LintCase] {
    let manager = FileManager.default
    // What has an extension is a file about the cases.
    let names = try manager.contentsOfDirectory(atPath: root.path).filter { !$0.contains(".") }
    return names.sorted().map { LintCase(name: $0, folder: root.appending(path: $0)) }
  }

  /// Paths are relative to the folder.
  func actual() -> String {
    ContractLoader.load(folder: folder.path).report
      .replacingOccurrences(of: folder.path + "/", with: "")
      .replacingOccurrences(of: folder.path, with: ".")
  }

  func expected() throws -> String {
    try String(contentsOf: folder.appending(path: "expected"), encoding: .utf8)
  }

  func record() throws {
    try actual().write(
      to: folder.appending(path: "expected"), atomically: true, encoding: .utf8)
  }

  /// Whether this run rewrites what is expected; it fails then.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1" }
}
