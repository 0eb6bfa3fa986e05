import AssayCore

/// The files that a path stands for.
struct InputFiles {
  /// In a stable order: by the bytes of their names, folder by folder.
  private(set) var paths: [String] = []
  /// What lies in the folder and cannot be read.
  private(set) var failures: [FileError] = []
  /// Whether the path is a folder: its files need not all be recordings.
  let isFolder: Bool
  /// A file of the folder that is none of its inputs.
  private let passedOver: [UInt64]?

  /// Walks a folder, hidden files and folders passed over, symbolic links followed.
  ///
  /// Each folder is entered once, so that a loop of links ends. A link that leads nowhere, and what
  /// is neither file nor folder, is passed over.
  ///
  /// - Parameter report: the file that the report is written to, which is not read as an input.
  /// - Throws: an error for the path itself.
  init(_ path: String, report: String? = nil) throws(FileError) {
    isFolder = try FileSystem.entry(at: path).kind == .folder
    passedOver = report.flatMap { try? FileSystem.entry(at: $0).identity }
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
      do throws(FileError) {
        try take(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)", &seen)
      } catch {
        guard error.code != .notFound, error.code != .linkLoop else { continue }
        failures.append(error)
      }
    }
  }

  private mutating func take(_ path: String, _ seen: inout Set<[UInt64]>) throws(FileError) {
    let entry = try FileSystem.entry(at: path)
    switch entry.kind {
    case .file where entry.identity == passedOver: break
    case .file: paths.append(path)
    case .folder: try walk(path, &seen)
    case .other: break
    }
  }
}
