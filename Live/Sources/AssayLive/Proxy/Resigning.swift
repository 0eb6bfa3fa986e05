import AssayCore
import AssayEngine
import AssayValidator

/// Signs requests for the upstream that were signed for the address of a proxy.
struct Resigning: Sendable {
  /// What becomes of the signature of a request.
  enum Plan: Sendable {
    /// It holds for the upstream too, there is none, or it is none of Signature Version 4.
    case leave
    case sign(Credentials, CredentialScope)
    /// It will not hold, and nothing can be done: why.
    case giveUp(String)
  }

  private let upstream: Upstream
  private let signs: Bool
  private let credentials: @Sendable () throws(SettingsError) -> Credentials

  init(_ settings: ProxySettings) {
    upstream = settings.upstream
    signs = settings.signs
    credentials = settings.credentials
  }

  /// - Parameter fields: as the client sent them.
  func plan(for fields: [WireHeader]) -> Plan {
    guard signs, let value = fields.first("authorization"),
      let authorization = try? AuthorizationField(parsing: value),
      authorization.signedHeaders.contains("host"), fields.first("host") != upstream.authority
    else { return .leave }
    if fields.first("x-amz-content-sha256")?.hasPrefix("STREAMING-") == true {
      return .giveUp("requests with a signature for each chunk cannot be signed again")
    }
    do throws(SettingsError) {
      return .sign(try credentials(), authorization.scope)
    } catch {
      return .giveUp(
        "requests are signed for `\(Escaping.show(fields.first("host") ?? ""))`, and cannot be "
          + "signed again for `\(upstream.authority)`: \(error.message)")
    }
  }

  /// The head with a signature of now; the bytes of all other fields stay.
  ///
  /// - Parameters:
  ///   - head: with the `Host` of the upstream.
  ///   - body: without transfer coding.
  func sign(
    _ head: WireHead, _ line: RequestLine, body: [UInt8], _ credentials: Credentials,
    _ scope: CredentialScope, at time: Instant = .now
  ) throws(SigningError) -> WireHead {
    var style = scope.service == "s3" ? SigningStyle.s3 : .standard
    style.sendsPayloadHash = head.fields.first("x-amz-content-sha256") != nil
    let request = SignableRequest(
      method: line.method, target: line.targetText,
      headers: head.fields.map { SignableRequest.Field($0.name, $0.value) }, body: body)
    let signed = try Signer(
      credentials, region: scope.region, service: scope.service, style: style
    ).sign(request, at: time)
    var head = head
    head.lines.removeAll { SignedFields.ofSigning.contains($0.lowercasedName) }
    head.lines += signed.request.headers
      .filter { SignedFields.ofSigning.contains($0.canonicalName) }
      .map { WireHead.Line($0.name, $0.value) }
    return head
  }
}
