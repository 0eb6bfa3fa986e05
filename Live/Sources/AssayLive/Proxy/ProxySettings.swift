/// What a proxy does besides passing on.
package struct ProxySettings: Sendable {
  package var upstream: Upstream
  /// Whether requests that were signed for the address of the proxy are signed again.
  package var signs = true
  /// What to sign with, or why there is nothing; asked for each request.
  package var credentials: @Sendable () throws(SettingsError) -> Credentials = {
    () throws(SettingsError) in throw SettingsError("there are no credentials")
  }
  /// The bytes of a body that are kept, and of a line of the recording; longer ones are passed on.
  package var entryLimit = 64 << 20
  /// Until a connection to the upstream stands.
  package var connectTimeout = Duration.seconds(10)
  /// What is left to answers that are under way when the proxy ends.
  package var grace = Duration.seconds(5)
  /// A file of certificates in PEM that are trusted besides those of the system.
  package var trustedCertificates: String?

  package init(upstream: Upstream) {
    self.upstream = upstream
  }
}
