package import AssayEngine

/// Signs requests in header form (AWS Signature Version 4).
package struct Signer: Sendable {
  private let credentials: Credentials
  private let region: String
  private let service: String
  private let style: SigningStyle

  /// - Parameter service: the signing name, which may differ from that of the endpoint.
  package init(
    _ credentials: Credentials, region: String, service: String, style: SigningStyle = .standard
  ) {
    self.credentials = credentials
    self.region = region
    self.service = service
    self.style = style
  }

  /// The request with the signature of that second.
  ///
  /// Fields of an older signature go, so that a request can be signed again for another host. All
  /// others are signed but those that a proxy may change.
  package func sign(
    _ request: SignableRequest, at time: Instant
  ) throws(SigningError) -> SignedRequest {
    guard !PresignedURL.isPresigned(request) else { throw .presigned }
    guard !request.values(of: "host").isEmpty else { throw .noHost }
    guard let date = SigningDate(time) else { throw .noSuchDate }
    let scope = CredentialScope(date: date, region: region, service: service)
    let prepared = prepared(request, date)
    let canonical = CanonicalRequest(prepared, signing: SignedFields.names(in: prepared), style)
    let text = StringToSign(canonical, date: date, scope: scope)
    let signature = SigningKey(secret: credentials.secretAccessKey, scope: scope)
      .signature(of: text)
    let authorization = AuthorizationField(
      accessKeyID: credentials.accessKeyID, scope: scope,
      signedHeaders: canonical.fields.map(\.name), signature: signature)
    return SignedRequest(
      request: finished(prepared, authorization), canonicalRequest: canonical, stringToSign: text,
      signature: signature)
  }

  /// The request with the fields that are signed.
  private func prepared(_ request: SignableRequest, _ date: SigningDate) -> SignableRequest {
    var request = request
    request.headers.removeAll { SignedFields.ofSigning.contains($0.canonicalName) }
    request.headers.append(.init("X-Amz-Date", date.text))
    if style.signsSessionToken { addToken(to: &request) }
    if style.sendsPayloadHash {
      request.headers.append(.init("X-Amz-Content-Sha256", request.payload.hex))
    }
    return request
  }

  private func finished(
    _ request: SignableRequest, _ authorization: AuthorizationField
  ) -> SignableRequest {
    var request = request
    if !style.signsSessionToken { addToken(to: &request) }
    request.headers.append(.init("Authorization", authorization.text))
    return request
  }

  private func addToken(to request: inout SignableRequest) {
    guard let token = credentials.sessionToken else { return }
    request.headers.append(.init("X-Amz-Security-Token", token))
  }
}
