import AssayLive
import Testing

private let id = "LAMPLIGHTER01/20310708/eu-north-1/lanterns/aws4_request"
private let credential = "Credential=\(id)"
private let headers = "SignedHeaders=host;x-amz-date"
private let digits = String(repeating: "0a", count: 32)
private let signature = "Signature=\(digits)"
private let algorithm = "AWS4-HMAC-SHA256"

@Suite struct `An Authorization field` {
  @Test(arguments: [
    "\(algorithm) \(credential), \(headers), \(signature)",
    "\(algorithm) \(credential),\(headers),\(signature)",
    "  \(algorithm)\t\(signature) ,\r\n  \(headers)  ,   \(credential) ",
    "\(algorithm) SignedHeaders = host;x-amz-date, \(signature), \(credential)",
  ])
  func `is read in any spacing and order`(text: String) throws {
    let field = try AuthorizationField(parsing: text)
    #expect(field.accessKeyID == "LAMPLIGHTER01")
    #expect(field.scope.text == "20310708/eu-north-1/lanterns/aws4_request")
    #expect(field.signedHeaders == ["host", "x-amz-date"])
    #expect(field.signature.hex == digits)
  }

  @Test func `may name a key that has slashes`() throws {
    let text = "\(algorithm) Credential=a/b/20310708/r/s/aws4_request,\(headers),\(signature)"
    #expect(try AuthorizationField(parsing: text).accessKeyID == "a/b")
  }

  @Test(arguments: [
    ("", AuthorizationFault.otherScheme(nil)),
    ("a-secret-alone", .otherScheme(nil)),
    ("Bearer a-secret", .otherScheme("Bearer")),
    (
      "AWS4-ECDSA-P256-SHA256 \(credential), \(headers), \(signature)",
      .otherScheme("AWS4-ECDSA-P256-SHA256")
    ),
    ("aws4-hmac-sha256 \(credential)", .otherScheme("aws4-hmac-sha256")),
    (algorithm, .missingPart(.credential)),
    ("\(algorithm) \(headers), \(signature)", .missingPart(.credential)),
    ("\(algorithm) \(credential), \(signature)", .missingPart(.signedHeaders)),
    ("\(algorithm) \(credential), \(headers)", .missingPart(.signature)),
    ("\(algorithm) \(credential), \(credential), \(headers)", .repeatedPart(.credential)),
    ("\(algorithm) \(credential), \(headers), \(signature),", .notAPart(number: 4)),
    (
      "\(algorithm) \(credential) \(headers) \(signature)",
      .badCredential("\(id) \(headers) \(signature)")
    ),
    ("\(algorithm) \(credential), a-secret", .notAPart(number: 2)),
    ("\(algorithm) credential=\(id)", .unknownPart("credential")),
  ])
  func `is malformed in its parts`(text: String, fault: AuthorizationFault) {
    #expect(throws: fault) { try AuthorizationField(parsing: text) }
  }

  @Test(arguments: [
    "", "LAMPLIGHTER01", "/20310708/r/s/aws4_request", "k/20310708/r/s/aws3_request",
    "k/20310708/r/s", "k/20310708//s/aws4_request", "k/20310708/r//aws4_request",
    "k/2031070/r/s/aws4_request", "k/2031070x/r/s/aws4_request", "k/20310708/r/s/aws4_request/",
  ])
  func `is malformed in its credential`(text: String) {
    #expect(throws: AuthorizationFault.badCredential(text)) {
      try AuthorizationField(parsing: "\(algorithm) Credential=\(text), \(headers), \(signature)")
    }
  }

  @Test(arguments: ["", ";", "host;", "Host", "host;host", "x-amz-date;host", "host;;x-amz-date"])
  func `is malformed in its names`(text: String) {
    #expect(throws: AuthorizationFault.badSignedHeaders(text)) {
      try AuthorizationField(
        parsing: "\(algorithm) \(credential), SignedHeaders=\(text), \(signature)")
    }
  }

  @Test(arguments: ["", "0", "\(digits)0", "\(digits)00", digits.uppercased()])
  func `is malformed in its signature`(text: String) {
    #expect(throws: AuthorizationFault.badSignature) {
      try AuthorizationField(parsing: "\(algorithm) \(credential), \(headers), Signature=\(text)")
    }
  }

  @Test(arguments: [
    (
      AuthorizationFault.otherScheme("Basic"), "expected the scheme `AWS4-HMAC-SHA256`, got `Basic`"
    ),
    (.otherScheme(nil), "expected the scheme `AWS4-HMAC-SHA256` and its parts"),
    (.notAPart(number: 2), "part 2 is not of the form `Name=value`"),
    (.unknownPart("Lamp\u{1b}"), #"unknown part `Lamp\u{1b}`"#),
    (.repeatedPart(.signature), "`Signature` stands more than once"),
    (.missingPart(.signedHeaders), "`SignedHeaders` is missing"),
    (
      .badCredential("k"),
      "expected `Credential=ID/YYYYMMDD/REGION/SERVICE/aws4_request`, got `k`"
    ),
    (
      .badSignedHeaders("Host"),
      "expected names in lower case, sorted, each once, separated by `;`, got `SignedHeaders=Host`"
    ),
    (.badSignature, "`Signature` is not 64 lower-case hexadecimal digits"),
  ])
  func `says what is wrong`(fault: AuthorizationFault, text: String) {
    #expect(fault.description == text)
  }
}
