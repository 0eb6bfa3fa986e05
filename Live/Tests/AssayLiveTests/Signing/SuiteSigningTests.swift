import AssayLive
import AssayTestSupport
import Testing

/// The header form of the cases that AWS publishes.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct SuiteSigningTests {
  @Test func `both suites are whole`() throws {
    #expect(try SuiteCase.authCases().count == 38)
    #expect(try SuiteCase.olderCases().count == 34)
  }

  @Test(arguments: try SuiteCase.all())
  func `canonical request, string to sign and signature are those of the suite`(
    example: SuiteCase
  ) throws {
    let signed = try example.signed()
    #expect(signed.canonicalRequest.text == example.canonicalRequest)
    #expect(signed.stringToSign.text == example.stringToSign)
    #expect(signed.signature.hex == example.signature)
    #expect(signed.request.value(of: "Authorization") == example.authorization)
  }

  @Test(arguments: try SuiteCase.all())
  func `a signed request is accepted`(example: SuiteCase) throws {
    try example.verify(example.signed().request)
  }

  /// One signed request of the older suite holds a signature that its other files contradict.
  @Test(arguments: try SuiteCase.all())
  func `a request that the suite signed is accepted`(example: SuiteCase) throws {
    guard example.name == "aws4_testsuite/get-vanilla-with-session-token" else {
      return try example.verify(example.signedRequest)
    }
    #expect(throws: VerificationError.differing(try example.signed())) {
      try example.verify(example.signedRequest)
    }
  }

  @Test(arguments: try SuiteCase.all(), Change.allCases)
  func `a signed request with one byte changed is refused`(
    example: SuiteCase, change: Change
  ) throws {
    var request = try example.signed().request
    change.apply(to: &request, body: example.body)
    let error = #expect(throws: VerificationError.self) { try example.verify(request) }
    #expect(error.map { change.explains($0, of: request) } == true, "\(String(describing: error))")
  }

  @Test(arguments: try SuiteCase.all().flatMap { example in try example.signedFields() })
  func `a signed field with one byte more is refused`(field: SuiteCase.SignedField) throws {
    var request = field.request
    request.change(field.name) { $0 += "x" }
    let error = #expect(throws: VerificationError.self) { try field.example.verify(request) }
    #expect(error.map { field.explains($0) } == true, "\(String(describing: error))")
  }
}

extension SuiteCase {
  /// A field of a signed request that its signature covers.
  struct SignedField: CustomTestStringConvertible {
    let example: SuiteCase
    let request: SignableRequest
    /// In the letter case of the request.
    let name: String

    var testDescription: String { "\(name) of \(example.name)" }

    /// Whether that error says what is wrong with one byte more.
    func explains(_ error: VerificationError) -> Bool {
      switch (name, error) {
      case ("X-Amz-Date", .malformedDate(field: "X-Amz-Date", _)),
        ("X-Amz-Content-Sha256", .bodyNotSigned),
        ("X-Amz-Security-Token", .wrongSessionToken):
        true
      case (let name, .signatureDiffers): !name.hasPrefix("X-Amz-")
      default: false
      }
    }
  }

  func signedFields() throws -> [SignedField] {
    let request = try signed().request
    let names = try AuthorizationField(parsing: authorization).signedHeaders
    return try names.map { name in
      let field = try #require(request.headers.first { $0.name.lowercased() == name })
      return SignedField(example: self, request: request, name: field.name)
    }
  }
}

extension VerificationError {
  /// What is said of a request that has everything but the right signature.
  static func differing(_ signed: SignedRequest) -> Self {
    .signatureDiffers(
      canonicalRequest: signed.canonicalRequest.masked, stringToSign: signed.stringToSign.text)
  }
}
