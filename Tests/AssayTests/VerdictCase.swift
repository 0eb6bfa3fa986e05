import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// A golden verdict: an exchange, and the findings it must get under each profile.
struct VerdictCase: CustomTestStringConvertible, Sendable {
  /// The path below `golden/verdicts`, without the extension.
  let name: String

  var testDescription: String { name }

  private static let root = SharedSuites.packageRoot.appending(path: "golden/verdicts")

  /// Every case, in the order of the paths.
  static func all() throws -> [Self] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let cases = files.filter { $0.hasSuffix(".json") }.map { Self(name: String($0.dropLast(5))) }
    return try #require(cases.isEmpty ? nil : cases).sorted { $0.name < $1.name }
  }

  /// The exchange as bytes of a recording.
  func recording() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(".json")))
  }

  /// The folder under `golden/specs` that it names, or nil for the first contract.
  func spec() throws -> String? {
    // A case of a damaged recording need not be JSON.
    guard let value = try? JSONSerialization.jsonObject(with: Data(try recording())) else {
      return nil
    }
    return (value as? [String: Any])?["spec"] as? String
  }

  /// What must be found under a profile: its own file, else that of `service`.
  func expected(_ profile: Profile) throws -> String {
    let own = url(".\(profile.rawValue).findings")
    let isOwn = profile != .service && FileManager.default.fileExists(atPath: own.path)
    return try String(contentsOf: isOwn ? own : url(".findings"), encoding: .utf8)
  }

  /// Rewrites what must be found; a profile that finds what `service` finds has no file.
  func record(_ found: String, _ profile: Profile) throws {
    guard profile != .service else {
      try found.write(to: url(".findings"), atomically: true, encoding: .utf8)
      return
    }
    let own = url(".\(profile.rawValue).findings")
    if found == (try String(contentsOf: url(".findings"), encoding: .utf8)) {
      try? FileManager.default.removeItem(at: own)
    } else {
      try found.write(to: own, atomically: true, encoding: .utf8)
    }
  }

  private func url(_ suffix: String) -> URL {
    Self.root.appending(path: name + suffix)
  }
}
