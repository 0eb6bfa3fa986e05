import AssayEngine
import AssayLive
import Testing

/// A request and the end of its signature as botocore 1.43.11 signs it.
struct SignedByBotocore: CustomTestStringConvertible {
  let testDescription: String
  let request: SignableRequest
  var credentials = Lantern.credentials
  var style = SigningStyle.standard
  let signedHeaders: String
  let signature: String

  static let all: [Self] = [
    Self(
      testDescription: "a call", request: Lantern.request,
      signedHeaders: "content-type;host;x-amz-date;x-amz-target",
      signature: "42b2d3ef4ce487a4ff4b32c627bcfa13c27124b7308f901d19b32c7c6c9064d7"),
    Self(
      testDescription: "a call with temporary credentials", request: Lantern.request,
      credentials: Lantern.temporary,
      signedHeaders: "content-type;host;x-amz-date;x-amz-security-token;x-amz-target",
      signature: "21d705df2ce61287f910933ad24c55d1d9048b8b59f5c8192db2d9539ff30224"),
    Self(
      testDescription: "a path with dots, slashes and escapes",
      request: Lantern.get("/lamps//green/../red%20light/%C3%A9/"),
      signedHeaders: "host;x-amz-date",
      signature: "6579d512964e9e5042947a34fbafbd538bba9ae294c9d094ac8e66aa37097c92"),
    Self(
      testDescription: "a query out of order",
      request: Lantern.get("/?b=2&a=1&a=0&flag&c=%20%2B&a-b=%C3%A9"),
      signedHeaders: "host;x-amz-date",
      signature: "69afc7b0327726e6a69d2a4cfbb34019c314404fdaf299ef9e92e8e9b077c7a4"),
    Self(
      testDescription: "an object of S3",
      request: SignableRequest(
        method: "PUT", target: "//wicks/./a%20b/../%C3%A9",
        headers: [.init("Host", "lanterns.test")], body: Array("oil".utf8)),
      style: .s3, signedHeaders: "host;x-amz-content-sha256;x-amz-date",
      signature: "18aca5cf019b70e79622984ad6dc91e0c3ea4fda5124aff9fde98777c680d0f9"),
    Self(
      testDescription: "repeated and unsigned fields",
      request: SignableRequest(
        method: "DELETE", target: "/",
        headers: [
          .init("Host", "lanterns.test"), .init("X-Lamp", "  two  words "),
          .init("x-lamp", "three"), .init("User-Agent", "u"), .init("X-Amzn-Trace-Id", "t"),
          .init("Expect", "100-continue"),
        ], body: []),
      signedHeaders: "host;x-amz-date;x-lamp",
      signature: "a7627c02d5b66b447cbf87f3bfcd251d1a2d1dd01add00a51b3e6ae9c2aaecd7"),
  ]
}

@Suite struct `Signing a request` {
  @Test(arguments: SignedByBotocore.all)
  func `gives what another signer gives`(example: SignedByBotocore) throws {
    let signed = try Lantern.signer(example.credentials, style: example.style)
      .sign(example.request, at: Lantern.time)
    #expect(signed.canonicalRequest.signedHeaders == example.signedHeaders)
    #expect(signed.signature.hex == example.signature)
    try Lantern.verifier(example.credentials, style: example.style)
      .verify(signed.request, at: Lantern.time)
  }

  @Test func `adds fields in a fixed order`() throws {
    var style = SigningStyle.standard
    style.sendsPayloadHash = true
    let signed = try Lantern.signer(Lantern.temporary, style: style)
      .sign(Lantern.get("/"), at: Lantern.time)
    #expect(
      signed.request.headers == [
        .init("Host", "lanterns.test"), .init("X-Amz-Date", "20310708T091011Z"),
        .init("X-Amz-Security-Token", "made-up-token=="),
        .init("X-Amz-Content-Sha256", PayloadHash(of: []).hex),
        .init(
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=LAMPLIGHTER01/20310708/eu-north-1/lanterns/aws4_request, "
            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, "
            + "Signature=\(signed.signature.hex)"),
      ])
  }

  @Test func `leaves a token unsigned where the style says so`() throws {
    var style = SigningStyle.standard
    style.signsSessionToken = false
    let signed = try Lantern.signer(Lantern.temporary, style: style)
      .sign(Lantern.request, at: Lantern.time)
    let plain = try Lantern.signer().sign(Lantern.request, at: Lantern.time)
    #expect(signed.signature == plain.signature)
    #expect(signed.request.value(of: "X-Amz-Security-Token") == Lantern.token)
  }

  @Test func `replaces an older signature`() throws {
    let old = try Lantern.signer(Lantern.temporary, style: .s3)
      .sign(Lantern.request, at: Instant(seconds: 0))
    let new = try Lantern.signer().sign(old.request, at: Lantern.time)
    #expect(try new == Lantern.signer().sign(Lantern.request, at: Lantern.time))
  }

  @Test func `takes a hash in place of the body`() throws {
    var request = Lantern.request
    let hex = "f067f0e8e2da55eed2ad0c708096eb776cd4e4a7357662613fbbe66516d20dbb"
    request.payload = try #require(PayloadHash(hex: hex))
    #expect(try Lantern.signer().sign(request, at: Lantern.time).request == Lantern.signed())
  }

  @Test(arguments: [
    (Lantern.get("/?a=1&X-Amz-Signature=0"), 0 as Int64, SigningError.presigned),
    (Lantern.get("/?x-amz-%53ignature"), 0, .presigned),
    (SignableRequest(method: "GET", target: "/", headers: [], body: []), 0, .noHost),
    (Lantern.get("/"), -62_167_219_201, .noSuchDate),
    (Lantern.get("/"), 253_402_300_800, .noSuchDate),
  ])
  func `is refused with a reason`(request: SignableRequest, seconds: Int64, error: SigningError) {
    #expect(throws: error) { try Lantern.signer().sign(request, at: Instant(seconds: seconds)) }
  }

  @Test(arguments: [
    (
      SigningError.presigned,
      "presigned URLs are not supported: the query has `X-Amz-Signature`, the signature belongs "
        + "in an `Authorization` field"
    ),
    (.noHost, "the request has no `Host` field, which must be signed"),
    (.noSuchDate, "the time is not of the years 0 to 9999"),
  ])
  func `says why not`(error: SigningError, text: String) {
    #expect(error.description == text)
  }
}
