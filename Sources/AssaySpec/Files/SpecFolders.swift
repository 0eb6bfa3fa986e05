import AssayCore

/// Which folders are contracts, and which files belong to one.
enum SpecFolders {
  /// The YAML files of a folder itself, by name.
  static func files(in folder: String) throws(FileError) -> [String] {
    var files: [String] = []
    for name in try FileSystem.names(in: folder) where isYAML(name) {
      let path = join(folder, name)
      // A file that cannot be looked at is listed: reading it tells why.
      guard (try? FileSystem.entry(at: path))?.kind == .folder else {
        files.append(path)
        continue
      }
    }
    return files
  }

  /// Every folder at or below `root` that holds YAML files, by path.
  ///
  /// Symbolic links are followed, each folder is taken once: loops end.
  static func discover(root: String) throws(FileError) -> [String] {
    guard try FileSystem.entry(at: root).kind == .folder else {
      throw FileError(.notAFolder, root)
    }
    var found: [String] = []
    var seen: Set<[UInt64]> = []
    var waiting = [root]
    while let folder = waiting.popLast() {
      guard seen.insert(try FileSystem.entry(at: folder).identity).inserted else { continue }
      if !(try files(in: folder).isEmpty) { found.append(folder) }
      waiting += try folders(in: folder).reversed()
    }
    return found.sorted()
  }

  private static func folders(in folder: String) throws(FileError) -> [String] {
    var folders: [String] = []
    for name in try FileSystem.names(in: folder) {
      let path = join(folder, name)
      // A link that leads nowhere leads to no folder.
      guard let entry = try? FileSystem.entry(at: path), entry.kind == .folder else { continue }
      folders.append(path)
    }
    return folders
  }

  private static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
