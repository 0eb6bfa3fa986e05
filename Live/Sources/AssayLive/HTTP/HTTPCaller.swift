import AssayCore
import AssayValidator
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Calls servers over HTTP/1.1 and takes their answers as they are: nothing is decompressed, no
/// redirect is followed, nothing is sent twice.
package struct HTTPCaller: Sendable {
  /// How long what may take, and whom to trust.
  package struct Options: Sendable {
    /// Until the connection stands, TLS included.
    package var connectTimeout = Duration.seconds(10)
    /// Between two pieces of an answer, and until its first.
    package var readTimeout = Duration.seconds(60)
    /// A file of certificates in PEM that are trusted besides those of the system.
    package var trustedCertificates: String?
    /// The connections to one host that are open at once.
    package var connections = 64

    package init() {}
  }

  private let client: HTTPClient

  package init(_ options: Options = Options()) throws(CallFault) {
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: try Trust.configuration(adding: options.trustedCertificates),
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: TimeAmount(options.connectTimeout), read: TimeAmount(options.readTimeout)),
      decompression: .disabled)
    // HTTP/2 has neither the letter case nor the order of header fields.
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = options.connections
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
  }

  /// Sends a request and waits for the head of its answer.
  package func call(_ request: OutgoingRequest) async throws(CallFault) -> CallAnswer {
    let place = Self.place(of: request.url)
    var message = HTTPClientRequest(url: request.url)
    message.method = HTTPMethod(rawValue: request.method)
    message.headers = HTTPHeaders(request.fields.map { ($0.name, $0.value) })
    if !request.body.isEmpty { message.body = .bytes(ByteBuffer(bytes: request.body)) }
    do {
      let answer = try await client.execute(message, deadline: .distantFuture)
      return CallAnswer(answer, from: place)
    } catch {
      throw CallFault(error, calling: place)
    }
  }

  /// Closes all connections; no call may follow.
  package func shutdown() async {
    // It throws only where a call is under way or it was shut down before.
    try? await client.shutdown()
  }

  /// Scheme, user, path and query of a URL may hold anything; its host and port can be shown.
  static func place(of url: String) -> String {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    return Escaping.show(String(host), limit: 300)
  }
}

extension TimeAmount {
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
