import AssayCore

/// The files that a path stands for.
struct InputFiles {
  /// In a stable order: by the bytes of their names, folder by folder.
  private(set) var paths: [String] = []
  /// Whether the path is a folder: its files need not all be recordings.
  let isFolder: Bool

  /// Walks a folder, hidden files and folders passed over, symbolic links followed.
  ///
  /// Each folder is entered once, so that a loop of links ends. A link that leads nowhere, and what
  /// is neither file nor folder, is passed over.
  init(_ path: String) throws(FileError) {
    isFolder = try FileSystem.entry(at: path).kind == .folder
    guard isFolder else {
      paths = [path]
      return
    }
    var seen: Set<[UInt64]> = []
    try walk(path, &seen)
  }

  private mutating func walk(_ folder: String, _ seen: inout Set<[UInt64]>) throws(FileError) {
    guard seen.insert(try FileSystem.entry(at: folder).identity).inserted else { return }
    for name in try FileSystem.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard let entry = try? FileSystem.entry(at: path) else { continue }
      switch entry.kind {
      case .file: paths.append(path)
      case .folder: try walk(path, &seen)
      case .other: continue
      }
    }
  }
}
