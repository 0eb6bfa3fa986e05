#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reading folders and files with the system's own calls: this module knows no Foundation.
package enum FileSystem {
  /// What a path leads to, symbolic links followed.
  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case file
      case folder
      case other
    }

    package var kind: Kind
    /// In bytes; of what is no file without a meaning.
    package var size: Int
    /// Device and number: the same for every path that leads to it.
    package var identity: [UInt64]
  }

  package static func entry(at path: String) throws(FileError) -> Entry {
    var info = stat()
    // `info` is local and the path is a null-terminated copy for the time of the call.
    guard unsafe stat(path, &info) == 0 else { throw FileError(path) }
    let kind: Entry.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(
      kind: kind, size: Int(info.st_size), identity: [UInt64(info.st_dev), UInt64(info.st_ino)])
  }

  /// The names in a folder without `.`, `..` and other hidden ones, by their bytes.
  ///
  /// A name that is not UTF-8 is repaired with U+FFFD, and then leads nowhere.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(folder) }
    // Open from here to the end of this function, which alone uses it.
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      // `d_name` ends in a null byte, and the entry lives until the next `readdir`.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a regular file of at most `limit` bytes.
  package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    // Looked at before it is opened: opening a pipe would wait for a writer.
    let entry = try entry(at: path)
    guard entry.kind == .file else { throw FileError(.notAFile, path) }
    // The path is a null-terminated copy for the time of the call.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    // All of it and one byte more; a file of the system's own may say that it has no byte.
    let capacity = entry.size > 0 ? min(entry.size, limit) + 1 : 1 << 12
    return try rest(of: descriptor, path, limit: limit, capacity: capacity)
  }

  /// The bytes of standard input, at most `limit`.
  package static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try rest(of: STDIN_FILENO, "-", limit: limit, capacity: 1 << 16)
  }

  private static func rest(
    of descriptor: Int32, _ path: String, limit: Int, capacity: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = chunk(of: descriptor, capacity: capacity) {
      guard !chunk.isEmpty else { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      guard bytes.count <= limit else { throw FileError(.tooLarge, path) }
    }
    throw FileError(path)
  }

  /// What one `read(2)` gives: nothing at the end of the file, nil after an error.
  private static func chunk(of descriptor: Int32, capacity: Int) -> [UInt8]? {
    var isRead = true
    // `read` writes at most `capacity` bytes to the buffer, and says how many they are.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let read = unsafe system(descriptor, UnsafeMutableRawBufferPointer(buffer))
      isRead = read >= 0
      count = max(read, 0)
    }
    return isRead ? bytes : nil
  }

  /// `read(2)`, again when a signal interrupted it.
  private static func system(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      // The buffer's own address and count.
      #if canImport(Darwin)
        let count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      guard count < 0, errno == EINTR else { return count }
    }
  }
}

extension FileError {
  /// The error that the last call of the system left.
  fileprivate init(_ path: String) {
    let code: Code =
      switch errno {
      case ENOENT: path.unicodeScalars.contains("\u{FFFD}") ? .notFoundOrNotUTF8 : .notFound
      case EACCES, EPERM: .noPermission
      case ENOTDIR: .notAFolder
      case ELOOP: .linkLoop
      default: .system(errno)
      }
    self.init(code, path)
  }
}
