#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, output and error, any of which may be closed when the process starts.
package enum StandardStreams {
  /// Occupies the numbers of closed streams, which the next file that is opened would get otherwise.
  ///
  /// What takes their place is open the wrong way round: using it is an error as before.
  package static func occupy() {
    for (number, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(number, F_GETFD) == -1 {
      // The lowest free number is given: this one, as those below it are taken.
      _ = unsafe open("/dev/null", mode)
    }
  }
}
