import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A client that sends any bytes, for what no HTTP client would send.
struct RawClient: ~Copyable {
  private let descriptor: Int32

  /// What comes back of some bytes, read in a thread of its own: reading blocks.
  static func answer(
    to text: String, port: Int, until end: String, times: Int, finishes: Bool
  ) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let client = try RawClient(port: port)
            client.send(text)
            if finishes { client.finish() }
            return client.read(until: end, times: times)
          })
      }
    }
  }

  /// Connects to a port of loopback; whoever waits for an answer waits 10 seconds at most.
  private init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    // Both are local, and lent for the calls alone.
    let isConnected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard isConnected == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit {
    close(descriptor)
  }

  /// What the peer has closed is no error here: its answer is to be read.
  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Says that nothing more comes.
  private func finish() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Reads until the text holds another one so many times, the peer closes, or 10 seconds pass.
  private func read(until end: String, times: Int = 1) -> String {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while text.components(separatedBy: end).count <= times {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { break }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return text
  }
}
