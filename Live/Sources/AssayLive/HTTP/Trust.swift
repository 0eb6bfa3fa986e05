import AssayCore
import NIOSSL

/// Which servers are trusted.
enum Trust {
  /// Those that the system trusts.
  ///
  /// - Parameter file: certificates in PEM that are trusted as well.
  static func configuration(adding file: String?) throws(CallFault) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    guard let file else { return configuration }
    do {
      configuration.additionalTrustRoots = [
        .certificates(try NIOSSLCertificate.fromPEMFile(file))
      ]
    } catch {
      throw CallFault(
        .badTrust, "no certificates in PEM can be read from `\(Escaping.show(file, limit: 1000))`")
    }
    return configuration
  }
}
