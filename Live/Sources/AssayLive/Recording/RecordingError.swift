#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a recording cannot be written.
package struct RecordingError: Error, Hashable, Sendable {
  /// A lower-case fragment that names the file.
  package let message: String

  init(_ message: String) {
    self.message = message
  }

  /// What the system just refused to do.
  init(_ action: String, _ name: String) {
    // strerror answers a text that stays valid until the next call of it.
    let reason = unsafe String(cString: strerror(errno))
    message = "cannot \(action) \(name): \(reason)"
  }
}
