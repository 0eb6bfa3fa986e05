import AssayConsole
import AssayCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders and files that a command makes, moves and removes, with the system's words for a failure.
enum OutputFolder {
  /// Makes a folder, and those above it, unless it is there.
  static func make(_ path: String) throws(CommandFailure) {
    // The paths of these calls are passed as C strings that outlive the call.
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try make(String(path[..<slash]))
      if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    throw failure("make the folder", path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let file = try OutputFile(path: path)
    try file.send(bytes)
    try file.finish()
  }

  /// Moves a file over the one that is there, at once.
  static func move(_ path: String, to other: String) throws(CommandFailure) {
    guard unsafe rename(path, other) == 0 else { throw failure("write", other) }
  }

  /// Moves a folder to where nothing or an empty folder is; false where something else is.
  static func moveFolder(_ path: String, to other: String) -> Bool {
    unsafe rename(path, other) == 0
  }

  static func removeFile(_ path: String) throws(CommandFailure) {
    guard unsafe unlink(path) == 0 else { throw failure("remove", path) }
  }

  /// Removes a folder and the files in it; what cannot be removed stays.
  static func remove(_ path: String, files: [String]) {
    for file in files { _ = unsafe unlink("\(path)/\(file)") }
    _ = unsafe rmdir(path)
  }

  private static func failure(_ action: String, _ path: String) -> CommandFailure {
    // strerror answers a text that stays valid until the next call of it.
    let reason = unsafe String(cString: strerror(errno))
    return CommandFailure("cannot \(action) `\(Escaping.show(path, limit: 1000))`: \(reason)")
  }
}
