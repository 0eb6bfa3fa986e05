import NIOSSL

/// A certificate that only tests on loopback know, valid for 127.0.0.1 from 2020 to 2119.
///
/// Its key is no secret: nothing trusts the certificate but these tests.
enum SelfSigned {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBQjCB6KADAgECAgEHMAoGCCqGSM49BAMCMBExDzANBgNVBAMMBkJha2VyeTAg
    Fw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowETEPMA0GA1UEAwwGQmFr
    ZXJ5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3zhqlsYR5LEcunrFIqdodAjQ
    sOcGMmDiRLCm61NzXsxx+yIXzYNFunsVPfigilazoBZ4lAk1IvnQsehdsOkQGaMv
    MC0wGgYDVR0RBBMwEYcEfwAAAYIJbG9jYWxob3N0MA8GA1UdEwEB/wQFMAMBAf8w
    CgYIKoZIzj0EAwIDSQAwRgIhANbkTCI28mmJBwYlkXKPx+vJ4U4zEURAiZxdn7N2
    Z+dRAiEA5HIqQuWTHtinVuqkX56EaHBtyAhAvtuE5nNqJ1oyM4k=
    -----END CERTIFICATE-----
    """

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPRdPDjkgEZIqdj6O
    kCbjXE4m+ZrBs/8h4yERJaWsMmChRANCAATfOGqWxhHksRy6esUip2h0CNCw5wYy
    YOJEsKbrU3NezHH7IhfNg0W6exU9+KCKVrOgFniUCTUi+dCx6F2w6RAZ
    -----END PRIVATE KEY-----
    """

  /// What a server of TLS shows.
  static func serverContext() throws -> NIOSSLContext {
    try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [
          .certificate(try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem))
        ],
        privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))))
  }
}
