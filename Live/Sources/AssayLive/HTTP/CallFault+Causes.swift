import AssayCore
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CallFault {
  /// - Parameter place: the host and port that were called.
  init(_ error: any Error, calling place: String) {
    switch error {
    case let fault as CallFault: self = fault
    case let error as HTTPClientError: self.init(client: error, place)
    case let error as NIOConnectionError: self.init(connection: error, place)
    case let error as NIOSSLError: self.init(tls: "\(error)", place)
    case let error as NIOSSLExtraError: self.init(tls: error.description, place)
    case let error as HTTPParserError where error != .invalidEOFState:
      self.init(.notHTTP, "the answer of \(place) is no HTTP/1.1: \(error.debugDescription)")
    case let error as IOError where ![ECONNRESET, EPIPE].contains(error.errnoCode):
      self.init(.notConnected, "no connection to \(place): \(Self.reason(of: error))")
    case let error as ChannelError where error.isConnectTimeout:
      self.init(.timedOut, "no connection to \(place): \(Self.reason(of: error))")
    case is HTTPParserError, is IOError, is ChannelError:
      self.init(.closedEarly, "\(place) closed the connection before the end of its answer")
    case is CancellationError: self.init(.cancelled, "the call of \(place) was cancelled")
    default:
      self.init(.notConnected, "the call of \(place) failed: \(Self.shown("\(error)"))")
    }
  }

  private init(client error: HTTPClientError, _ place: String) {
    switch error {
    case .invalidURL, .emptyHost, .emptyScheme:
      self.init(.badURL, "not a URL with scheme and host: \(place)")
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self.init(.timedOut, "no connection to \(place) in the time that is given")
    case .tlsHandshakeTimeout:
      self.init(.timedOut, "\(place) did not finish the TLS handshake: does it speak TLS there?")
    case .readTimeout, .writeTimeout, .deadlineExceeded:
      self.init(.timedOut, "\(place) did not answer in the time that is given")
    case .remoteConnectionClosed, .uncleanShutdown:
      self.init(.closedEarly, "\(place) closed the connection before the end of its answer")
    case .cancelled, .requestStreamCancelled, .alreadyShutdown:
      self.init(.cancelled, "the call of \(place) was cancelled")
    default:
      let words = error.shortDescription
      let isURL = words.contains("URL") || words.contains("scheme")
      self.init(isURL ? .badURL : .notHTTP, "the call of \(place) failed: \(Self.shown(words))")
    }
  }

  private init(connection error: NIOConnectionError, _ place: String) {
    if error.connectionErrors.isEmpty {
      self.init(
        .unknownHost, "no such host: \(place); check the endpoint, the region and the network")
      return
    }
    let causes = error.connectionErrors.map(\.error)
    let reasons = Set(causes.map(Self.reason)).sorted().joined(separator: ", ")
    let isTimeOut = causes.allSatisfy { ($0 as? ChannelError)?.isConnectTimeout == true }
    self.init(isTimeOut ? .timedOut : .notConnected, "no connection to \(place): \(reasons)")
  }

  private init(tls words: String, _ place: String) {
    let cause =
      words.contains("CERTIFICATE_VERIFY_FAILED")
      ? "its certificate is not trusted (--ca-bundle names the authority of a private one)"
      : words.contains("WRONG_VERSION_NUMBER")
        ? "it speaks no TLS there: is it an http:// endpoint?" : Self.shown(words)
    self.init(.tls, "no TLS connection to \(place): \(cause)")
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case let error as ChannelError where error.isConnectTimeout: "it takes too long"
    // strerror answers a text that stays valid until the next call of it.
    case let error as IOError: unsafe String(cString: strerror(error.errnoCode)).lowercased()
    default: shown("\(error)")
    }
  }

  private static func shown(_ text: String) -> String { Escaping.show(text, limit: 300) }
}

extension ChannelError {
  fileprivate var isConnectTimeout: Bool {
    if case .connectTimeout = self { true } else { false }
  }
}
