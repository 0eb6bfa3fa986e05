import AssayCore

/// Which folders are contracts, and which files belong to one.
enum SpecFolders {
  /// The YAML files of a folder itself, by name.
  static func files(in folder: String) throws(FileError) -> [String] {
    try Listing(folder).files
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
      let listing = try Listing(folder)
      if !listing.files.isEmpty { found.append(folder) }
      waiting += listing.folders.reversed()
    }
    return found.sorted()
  }
}

/// What a folder itself holds, each kind by name.
private struct Listing {
  var files: [String] = []
  var folders: [String] = []

  init(_ folder: String) throws(FileError) {
    for name in try FileSystem.names(in: folder) {
      let path = Self.join(folder, name)
      // A link that leads nowhere leads to no folder.
      if (try? FileSystem.entry(at: path))?.kind == .folder {
        folders.append(path)
      } else if Self.isYAML(name) {
        // One that cannot be looked at is listed, too: reading it tells why.
        files.append(path)
      }
    }
  }

  private static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
