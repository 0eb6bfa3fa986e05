package import Foundation

/// The folder of outside test suites, which a user's machine does not have.
///
/// A test that reads it is disabled, visibly and with the reason, where it is absent.
package enum SharedSuites {
  /// `ASSAY_SHARED`, else the folder `shared` beside the package, if either exists.
  package static let root: URL? = {
    let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"].map { URL(filePath: $0) }
    let candidates = [named, packageRoot.appending(path: "../shared")].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0.path) }?.standardizedFileURL
  }()

  /// Whether the outside suites are on this machine.
  package static var arePresent: Bool { root != nil }

  /// Why a test is disabled where they are absent.
  package static let absence: String =
    "the outside suites are not on this machine: set ASSAY_SHARED to their folder"

  /// A file or folder in it.
  package static func url(_ path: String) throws -> URL {
    guard let root else { throw Missing() }
    return root.appending(path: path)
  }

  /// Thrown by `url` on a machine without the suites.
  package struct Missing: Error, Sendable {}

  /// The package's own folder.
  package static let packageRoot: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
