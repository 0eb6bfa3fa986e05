package import AssayEngine
package import AssayValidator

/// Makes requests of what a codec wrote: host, user agent, signature.
package struct CallSigner: Sendable {
  private let endpoint: Endpoint
  private let signer: Signer?

  /// - Parameter signer: nil leaves requests without a signature.
  package init(_ endpoint: Endpoint, _ signer: Signer?) {
    self.endpoint = endpoint
    self.signer = signer
  }

  package func request(
    _ wire: WireRequest, at time: Instant
  ) throws(SigningError) -> OutgoingRequest {
    let authority = endpoint.authority(prefix: wire.hostPrefix)
    let target = endpoint.target(wire.path)
    var fields = [WireHeader("Host", authority), WireHeader("User-Agent", "assay")] + wire.headers
    if let signer {
      let signable = SignableRequest(
        method: wire.method, target: target, headers: fields.map { .init($0.name, $0.value) },
        body: wire.body)
      let signed = try signer.sign(signable, at: time).request
      fields = signed.headers.map { WireHeader($0.name, $0.value) }
    }
    return OutgoingRequest(
      method: wire.method, url: "\(endpoint.isSecure ? "https" : "http")://\(authority)\(target)",
      fields: fields, body: wire.body)
  }
}
