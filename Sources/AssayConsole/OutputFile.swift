import AssayCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or stream that a command writes to, without a buffer.
package struct OutputFile: Sendable {
  private let descriptor: Int32
  private let name: String

  package static let standardOutput = OutputFile(descriptor: STDOUT_FILENO, name: "standard output")
  package static let standardError = OutputFile(descriptor: STDERR_FILENO, name: "standard error")

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Creates the file, or empties the one that is there.
  package init(path: String) throws(CommandFailure) {
    name = "`\(Escaping.show(path, limit: 1000))`"
    // The text is passed as a C string that outlives the call.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("open") }
  }

  /// Whether a person reads it, rather than a file or another program.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal; 80 where it does not say.
  package var columns: Int {
    var size = winsize()
    // `size` is local, and lent for the call only.
    let answer = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes all bytes, or throws: a full disk.
  ///
  /// Does not return where what is written has lost its reader, as before `| head`.
  package func send(_ bytes: [UInt8]) throws(CommandFailure) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        // `start` is below the count, and the pointer does not outlive the call.
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno == EPIPE, descriptor != STDERR_FILENO {
        Self.endWithoutReader()
      } else if errno != EINTR {
        throw failure("write to")
      }
    }
  }

  /// Writes text, and a newline unless it ends in one.
  package func send(line: String) throws(CommandFailure) {
    try send(Array((line.hasSuffix("\n") ? line : line + "\n").utf8))
  }

  /// Closes what `init(path:)` opened; some file systems report a full disk only here.
  package func finish() throws(CommandFailure) {
    guard descriptor > STDERR_FILENO, close(descriptor) != 0 else { return }
    throw failure("write to")
  }

  /// Writes a line to standard error. An error of doing so has nowhere to go.
  package static func complain(_ line: String) {
    try? standardError.send(line: line)
  }

  /// Ends the process without a word, as other tools of a pipeline end: by SIGPIPE, 141 to a shell.
  private static func endWithoutReader() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    // Whoever started the process has blocked the signal.
    exit(128 + SIGPIPE)
  }

  private func failure(_ action: String) -> CommandFailure {
    // strerror answers a text that stays valid until the next call of it.
    let reason = unsafe String(cString: strerror(errno))
    return CommandFailure("cannot \(action) \(name): \(reason)")
  }
}
