package import AssayEngine

/// Checks signatures in header form (AWS Signature Version 4), as a service does.
package struct SignatureVerifier: Sendable {
  private let region: String?
  private let service: String?
  private let style: SigningStyle
  private let credentials: @Sendable (_ accessKeyID: String) -> Credentials?

  /// Seconds by which client and clock may differ either way.
  static let allowedSkew: Int64 = 15 * 60

  /// - Parameters:
  ///   - region: the only one to accept; nil accepts any.
  ///   - service: the signing name, likewise.
  ///   - credentials: looks a key up; without a session token they accept any.
  package init(
    region: String? = nil, service: String? = nil, style: SigningStyle = .standard,
    credentials: @escaping @Sendable (_ accessKeyID: String) -> Credentials?
  ) {
    self.region = region
    self.service = service
    self.style = style
    self.credentials = credentials
  }

  /// What the signature says, if it is that of the request.
  ///
  /// - Parameter now: the clock.
  @discardableResult
  package func verify(
    _ request: SignableRequest, at now: Instant
  ) throws(VerificationError) -> AuthorizationField {
    guard !PresignedURL.isPresigned(request) else { throw .presigned }
    let authorization = try Self.authorization(request)
    guard let credentials = credentials(authorization.accessKeyID) else {
      throw .unknownKey(accessKeyID: authorization.accessKeyID)
    }
    let date = try SigningDate(of: request)
    try check(authorization.scope, date)
    try Self.check(date, now)
    try Self.check(authorization.signedHeaders, request)
    try Self.check(token: credentials.sessionToken, request)
    try Self.checkPayload(request)
    try check(authorization, credentials, request, date)
    return authorization
  }

  private static func authorization(
    _ request: SignableRequest
  ) throws(VerificationError) -> AuthorizationField {
    let values = request.values(of: "authorization")
    guard let value = values.first else { throw .notSigned }
    guard values.count == 1 else { throw .signedTwice }
    do throws(AuthorizationFault) {
      return try AuthorizationField(parsing: value)
    } catch {
      throw .malformed(error)
    }
  }

  private func check(_ scope: CredentialScope, _ date: SigningDate) throws(VerificationError) {
    let parts: [(VerificationError.ScopePart, expected: String?, actual: String)] = [
      (.service, service, scope.service), (.region, region, scope.region),
      (.day, date.day, scope.day),
    ]
    for (part, expected, actual) in parts {
      guard let expected, expected != actual else { continue }
      throw .wrongScope(part, expected: expected, actual: actual)
    }
  }

  private static func check(_ date: SigningDate, _ now: Instant) throws(VerificationError) {
    let seconds = date.seconds - now.seconds
    guard seconds.magnitude <= allowedSkew else { throw .skewed(date: date, seconds: seconds) }
  }

  private static func check(
    _ names: [String], _ request: SignableRequest
  ) throws(VerificationError) {
    guard names.contains("host") else { throw .hostNotSigned }
    let present = Set(request.headers.map(\.canonicalName))
    if let missing = names.first(where: { !present.contains($0) }) {
      throw .signedHeaderMissing(missing)
    }
  }

  private func check(
    _ authorization: AuthorizationField, _ credentials: Credentials, _ request: SignableRequest,
    _ date: SigningDate
  ) throws(VerificationError) {
    let canonical = CanonicalRequest(request, signing: authorization.signedHeaders, style)
    let text = StringToSign(canonical, date: date, scope: authorization.scope)
    let key = SigningKey(secret: credentials.secretAccessKey, scope: authorization.scope)
    guard key.isValid(authorization.signature, of: text) else {
      throw .signatureDiffers(canonicalRequest: canonical.masked, stringToSign: text.text)
    }
  }
}
