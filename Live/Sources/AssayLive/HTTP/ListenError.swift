import AssayCore
import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a server cannot listen where it was told to.
package struct ListenError: Error, Hashable, Sendable {
  /// A lower-case fragment that names the address and says what to do.
  package let message: String

  init(host: String, port: Int, _ error: any Error) {
    let place = "\(Escaping.show(host, limit: 200)):\(port)"
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      message = "cannot listen on \(place): another process does; --port 0 takes a free one"
    case EACCES:
      message =
        "cannot listen on \(place): ports below 1024 are for root; --port 0 takes a free one"
    case EADDRNOTAVAIL:
      message = "cannot listen on \(place): this machine has no such address"
    default:
      message = "cannot listen on \(place): \(Escaping.show("\(error)", limit: 200))"
    }
  }
}
