import AssayEngine
import AssayLive
import AssayTestSupport
import Testing

/// A case of `suites/sigv4`: what is signed, how, and what must come of it.
struct SuiteCase: CustomTestStringConvertible, Sendable {
  let name: String
  let credentials: Credentials
  let style: SigningStyle
  let request: SignableRequest
  let body: [UInt8]
  let canonicalRequest: String
  let stringToSign: String
  let signature: String
  /// The value of the `Authorization` field.
  let authorization: String
  /// The request as the suite itself signed it.
  let signedRequest: SignableRequest

  var testDescription: String { name }

  /// Every case with a signature in header form, in the order of their names.
  static func all() throws -> [Self] { try authCases() + olderCases() }

  func signed() throws -> SignedRequest {
    let signer = Signer(credentials, region: "us-east-1", service: "service", style: style)
    return try signer.sign(request, at: Self.clock)
  }

  func verify(_ request: SignableRequest) throws(VerificationError) {
    let credentials = credentials
    let verifier = SignatureVerifier(region: "us-east-1", service: "service", style: style) {
      $0 == credentials.accessKeyID ? credentials : nil
    }
    try verifier.verify(request, at: Self.clock)
  }

  /// 2015-08-30T12:36:00Z.
  private static let clock = Instant(seconds: 1_440_938_160)
}
