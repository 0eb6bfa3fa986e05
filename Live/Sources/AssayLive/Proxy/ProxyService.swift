import NIOCore
import NIOPosix
import NIOSSL

/// What the connections of a proxy have in common.
package struct ProxyService: Sendable {
  let settings: ProxySettings
  let log: ProxyLog
  let resigning: Resigning
  private let tls: NIOSSLContext?

  package init(_ settings: ProxySettings, log: ProxyLog) throws(CallFault) {
    self.settings = settings
    self.log = log
    resigning = Resigning(settings)
    tls = settings.upstream.isSecure ? try Self.context(settings) : nil
  }

  private static func context(_ settings: ProxySettings) throws(CallFault) -> NIOSSLContext {
    var configuration = try Trust.configuration(adding: settings.trustedCertificates)
    configuration.applicationProtocols = ["http/1.1"]
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw CallFault(error, calling: settings.upstream.authority)
    }
  }

  /// Connects to the upstream on that event loop.
  func connect(
    on loop: any EventLoop, handler: @escaping @Sendable () -> UpstreamHandler
  ) -> EventLoopFuture<any Channel> {
    let (tls, host) = (tls, settings.upstream.host)
    return ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(settings.connectTimeout))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls {
            try pipeline.addHandler(
              NIOSSLClientHandler(context: tls, serverHostname: Self.serverName(host)))
          }
          try pipeline.addHandler(handler())
        }
      }
      .connect(host: host, port: settings.upstream.port)
  }

  /// Nil for an address of IP, which TLS does not name.
  private static func serverName(_ host: String) -> String? {
    (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
  }
}
