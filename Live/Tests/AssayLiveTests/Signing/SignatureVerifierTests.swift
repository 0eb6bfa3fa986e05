import AssayEngine
import AssayLive
import Testing

/// A change to a signed request, and what is said of it.
struct Refusal: CustomTestStringConvertible {
  let testDescription: String
  let error: VerificationError
  let change: @Sendable (inout SignableRequest) -> Void

  init(
    _ description: String, _ error: VerificationError,
    _ change: @escaping @Sendable (inout SignableRequest) -> Void
  ) {
    testDescription = description
    self.error = error
    self.change = change
  }

  static let all: [Self] = [
    Self("in the query", .presigned) { $0.target += "?X-Amz-Signature=0" },
    Self("not at all", .notSigned) { $0.headers.removeLast() },
    Self("twice", .signedTwice) { $0.headers.append($0.headers[$0.headers.endIndex - 1]) },
    Self("by another scheme", .malformed(.otherScheme("Bearer"))) {
      $0.change("Authorization") { $0 = "Bearer lamp" }
    },
    Self("by another key", .unknownKey(accessKeyID: "LAMPLIGHTER02")) {
      $0.change("Authorization") { $0 = $0.replacing("ER01", with: "ER02") }
    },
    Self("for a region", .wrongScope(.region, expected: "eu-north-1", actual: "eu-south-1")) {
      $0.change("Authorization") { $0 = $0.replacing("north", with: "south") }
    },
    Self("for a service", .wrongScope(.service, expected: "lanterns", actual: "candles")) {
      $0.change("Authorization") { $0 = $0.replacing("lanterns", with: "candles") }
    },
    Self("for a day", .wrongScope(.day, expected: "20310708", actual: "20310709")) {
      $0.change("Authorization") { $0 = $0.replacing("20310708", with: "20310709") }
    },
    Self("without host", .hostNotSigned) {
      $0.change("Authorization") { $0 = $0.replacing(";host", with: "") }
    },
    Self("with a field that is lost", .signedHeaderMissing("x-amz-target")) {
      $0.headers.removeAll { $0.name == "X-Amz-Target" }
    },
    Self("without a date", .noDate) { $0.headers.removeAll { $0.name == "X-Amz-Date" } },
    Self("on no day", .malformedDate(field: "X-Amz-Date", value: "20310732T091011Z")) {
      $0.change("X-Amz-Date") { $0 = "20310732T091011Z" }
    },
    Self(
      "on two days",
      .malformedDate(field: "X-Amz-Date", value: "20310708T091011Z, 20310708T091012Z")
    ) { $0.headers.append(.init("x-amz-date", " 20310708T091012Z")) },
    Self("on an unreadable day", .malformedDate(field: "Date", value: "today")) {
      $0.headers.removeAll { $0.name == "X-Amz-Date" }
      $0.headers.append(.init("Date", "today"))
    },
    Self("without a token", .wrongSessionToken) {
      $0.headers.removeAll { $0.name == "X-Amz-Security-Token" }
      $0.change("Authorization") { $0 = $0.replacing("x-amz-security-token;", with: "") }
    },
    Self("with another token", .wrongSessionToken) {
      $0.change("X-Amz-Security-Token") { $0 += "x" }
    },
    Self("with two tokens", .wrongSessionToken) {
      $0.headers.append(.init("X-Amz-Security-Token", Lantern.token))
    },
    Self("without the body", .bodyNotSigned("UNSIGNED-PAYLOAD")) {
      $0.headers.append(.init("X-Amz-Content-Sha256", " UNSIGNED-PAYLOAD"))
    },
    Self(
      "with another body",
      .bodyDiffers(expected: PayloadHash(of: [1]).hex, actual: Lantern.request.payload)
    ) { $0.headers.append(.init("X-Amz-Content-Sha256", PayloadHash(of: [1]).hex)) },
  ]
}

@Suite struct `A signature` {
  @Test func `is accepted and read`() throws {
    let field = try Lantern.verifier(Lantern.temporary)
      .verify(Lantern.signed(Lantern.temporary), at: Lantern.time)
    #expect(field.accessKeyID == Lantern.accessKeyID)
    #expect(field.scope.text == "20310708/eu-north-1/lanterns/aws4_request")
    #expect(
      field.signedHeaders
        == ["content-type", "host", "x-amz-date", "x-amz-security-token", "x-amz-target"])
  }

  @Test(arguments: Refusal.all)
  func `is refused`(refusal: Refusal) throws {
    var request = try Lantern.signed(Lantern.temporary)
    refusal.change(&request)
    #expect(throws: refusal.error) {
      try Lantern.verifier(Lantern.temporary).verify(request, at: Lantern.time)
    }
  }

  @Test(arguments: [-900, -1, 0, 1, 900] as [Int64])
  func `holds for 15 minutes either way`(seconds: Int64) throws {
    let clock = Instant(seconds: Lantern.time.seconds - seconds, nanoseconds: 999_999_999)
    try Lantern.verifier().verify(Lantern.signed(), at: clock)
  }

  @Test(arguments: [
    (-901, "901 s behind"), (901, "901 s ahead of"), (86_400, "86400 s ahead of"),
  ])
  func `is skewed beyond`(seconds: Int64, text: String) throws {
    let request = try Lantern.signed()
    let date = try #require(SigningDate(Lantern.time))
    let error = VerificationError.skewed(date: date, seconds: seconds)
    #expect(throws: error) {
      try Lantern.verifier()
        .verify(request, at: Instant(seconds: Lantern.time.seconds - seconds))
    }
    #expect(
      error.description == """
        the signing date 20310708T091011Z is \(text) the clock, more than the 900 s allowed
        """)
  }

  @Test(arguments: [
    (
      "Tue, 08 Jul 2031 09:10:11 GMT",
      "77947bd52650ba519729e34cc2a578925c603de27d80f52e988789edd29e09f1"
    ),
    (
      "Tue, 08 Jul 2031 09:10:11 -0000",
      "a999f42a9c99c53d10da9fb83858c8fc5cd03f5e5d5a87c0472d576f9713119c"
    ),
    ("20310708T091011Z", "c756028590eb356d28570bf5e7f0a5cb98aa7993cfdfbea166b60e144051d074"),
  ])
  func `may count on a Date field`(date: String, signature: String) throws {
    let authorization = """
      AWS4-HMAC-SHA256 Credential=LAMPLIGHTER01/20310708/eu-north-1/lanterns/aws4_request, \
      SignedHeaders=date;host, Signature=\(signature)
      """
    let request = Lantern.get("/", [.init("Date", date), .init("Authorization", authorization)])
    try Lantern.verifier().verify(request, at: Lantern.time)
  }

  @Test func `may be for any region and service`() throws {
    let verifier = SignatureVerifier { _ in Lantern.credentials }
    try verifier.verify(Lantern.signed(), at: Lantern.time)
  }

  @Test func `may come with any token where none is known`() throws {
    try Lantern.verifier().verify(Lantern.signed(Lantern.temporary), at: Lantern.time)
  }

  @Test func `counts in the letter case and spacing of no field`() throws {
    var request = try Lantern.signed()
    request.headers = request.headers.reversed().map {
      .init($0.name.uppercased(), "\t \($0.value.replacing(" ", with: "  ")) ")
    }
    try Lantern.verifier().verify(request, at: Lantern.time)
  }

  @Test func `of another secret shows what was seen, and no secret`() throws {
    let other = Credentials(accessKeyID: Lantern.accessKeyID, secretAccessKey: "another")
    var request = Lantern.request
    request.target = "/lamp?x-amz-security-token=made-up-token&b=1"
    request.headers += [.init("Cookie", "made-up-cookie"), .init("X-Lamp", "\u{1b}[31m")]
    let signed = try Lantern.signer(Lantern.temporary).sign(request, at: Lantern.time)
    let error = #expect(throws: VerificationError.self) {
      try Lantern.verifier(other).verify(signed.request, at: Lantern.time)
    }
    #expect(
      try #require(error).description == """
        the signature is not that of the request and the secret; compare with what the client signed
        canonical request:
        POST
        /lamp
        b=1&x-amz-security-token=<secret>
        content-type:application/x-amz-json-1.0
        cookie:<secret>
        host:lanterns.test
        x-amz-date:20310708T091011Z
        x-amz-security-token:<secret>
        x-amz-target:Lanterns.LightLantern
        x-lamp:\\u{1b}[31m

        content-type;cookie;host;x-amz-date;x-amz-security-token;x-amz-target;x-lamp
        f067f0e8e2da55eed2ad0c708096eb776cd4e4a7357662613fbbe66516d20dbb
        string to sign:
        \(signed.stringToSign.text)
        """)
  }

  @Test(arguments: [
    (
      VerificationError.presigned,
      "presigned URLs are not supported: the query has `X-Amz-Signature`, the signature belongs "
        + "in an `Authorization` field"
    ),
    (.notSigned, "the request has no `Authorization` field"),
    (.signedTwice, "the request has more than one `Authorization` field"),
    (
      .malformed(.missingPart(.signature)),
      "malformed `Authorization` field: `Signature` is missing"
    ),
    (.unknownKey(accessKeyID: "LAMP\n"), #"unknown access key id `LAMP\n`"#),
    (
      .wrongScope(.region, expected: "eu-north-1", actual: "eu-south-1"),
      "signed for another region: expected `eu-north-1`, got `eu-south-1`"
    ),
    (.hostNotSigned, "`host` is not among the signed headers"),
    (.signedHeaderMissing("x-lamp"), "the signed header `x-lamp` is not in the request"),
    (.noDate, "the request has neither `X-Amz-Date` nor `Date`"),
    (
      .malformedDate(field: "Date", value: "today"),
      "expected one date such as `20310708T091011Z` in `Date`, got `today`"
    ),
    (.wrongSessionToken, "`X-Amz-Security-Token` is not that of the access key id"),
    (
      .bodyNotSigned("UNSIGNED-PAYLOAD"),
      "the body is not signed: `X-Amz-Content-Sha256` is `UNSIGNED-PAYLOAD`"
    ),
    (
      .bodyDiffers(expected: "0", actual: PayloadHash(of: [])),
      "expected a body of SHA-256 `0` by `X-Amz-Content-Sha256`, got "
        + "`e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`"
    ),
  ])
  func `is refused in words`(error: VerificationError, text: String) {
    #expect(error.description == text)
  }
}
