import Foundation

/// A folder that is removed with this value.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "assay-" + UUID().uuidString)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ path: String, _ text: String = "assay: 1\n") throws -> String {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

extension TemporaryFolder {
  /// Writes files and symbolic links, and the folders above them.
  func make(_ files: [String: Data], links: [String: String] = [:]) throws {
    for (path, bytes) in files {
      try bytes.write(to: try place(path))
    }
    for (path, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: try place(path).path, withDestinationPath: target)
    }
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  private func place(_ path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return file
  }
}
