#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where this program lies.
package enum OwnExecutable {
  /// The folder that it is in, symbolic links followed; nil where that cannot be told.
  package static var folder: String? {
    guard let path, let slash = path.lastIndex(of: "/") else { return nil }
    return String(path[..<slash])
  }

  /// The folder of Assay's own package, if this program lies in a build folder of it or of the
  /// package of live traffic within it.
  package static var package: String? {
    path.flatMap(package(ofProgramAt:))
  }

  /// The folder above the last build folder of the path, without `Live`.
  package static func package(ofProgramAt path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let build = parts.lastIndex(where: { $0.hasPrefix(".build") }) else { return nil }
    let folders = parts[..<build]
    return (folders.last == "Live" ? folders.dropLast() : folders).joined(separator: "/")
  }

  private static var path: String? {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? CommandLine.arguments.first
  }
}
