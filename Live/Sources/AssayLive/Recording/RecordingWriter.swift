import AssayCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Appends lines to a recording that may be killed at any time: what is written is whole.
///
/// A line is handed to the system in one piece before `append` returns, so that it outlives the
/// process. The file is locked against a second writer.
package final class RecordingWriter: Sendable {
  private let file: Mutex<Int32>
  private let name: String
  /// The bytes of an unfinished last line that was cut off: its writer was killed.
  package let cutOff: Int
  /// The lines that stood in the file when it was opened.
  package let lines: Int

  /// Opens the file, or creates it.
  package init(path: String) throws(RecordingError) {
    name = "`\(Escaping.show(path, limit: 1000))`"
    // The text is passed as a C string that outlives the call.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw RecordingError("open", name) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = RecordingError(
        errno == EWOULDBLOCK
          ? "cannot record to \(name): another process does" : "cannot lock \(name)")
      close(descriptor)
      throw error
    }
    file = Mutex(descriptor)
    cutOff = Self.cutUnfinishedLine(of: descriptor)
    lines = Self.lines(of: descriptor)
  }

  deinit {
    file.withLock { _ = close($0) }
  }

  /// Appends a line, and a newline to it.
  package func append(_ line: String) throws(RecordingError) {
    let bytes = Array((line + "\n").utf8)
    let isWritten = file.withLock { Self.put(bytes, to: $0) }
    guard isWritten else { throw RecordingError("write to", name) }
  }

  /// Writes all, or takes back what was written of it: a full disk.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        // `start` is below the count, and the pointer does not outlive the call.
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        let reason = errno
        if size >= 0 { _ = ftruncate(descriptor, size) }
        errno = reason
        return false
      }
    }
    return true
  }

  /// Counts newlines; what is no file has none.
  private static func lines(of descriptor: Int32) -> Int {
    var (lines, offset) = (0, off_t(0))
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        // At most as many bytes as the buffer holds; the pointer does not outlive the call.
        unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset)
      }
      guard count > 0 else { return lines }
      lines += piece[..<count].count { $0 == UInt8(ascii: "\n") }
      offset += off_t(count)
    }
  }

  /// Cuts off what stands behind the last newline, and answers how much that was.
  ///
  /// What is no file, a pipe say, is left alone.
  private static func cutUnfinishedLine(of descriptor: Int32) -> Int {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return 0 }
    var end = size
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while end > 0 {
      let start = max(end - off_t(piece.count), 0)
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        // At most as many bytes as the buffer holds; the pointer does not outlive the call.
        unsafe pread(descriptor, buffer.baseAddress, Int(end - start), start)
      }
      guard count > 0 else { return 0 }
      if let newline = piece[..<count].lastIndex(of: UInt8(ascii: "\n")) {
        end = start + off_t(newline) + 1
        break
      }
      end = start
    }
    guard end < size, ftruncate(descriptor, end) == 0 else { return 0 }
    return Int(size - end)
  }
}
