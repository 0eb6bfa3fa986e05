import Testing

@testable import AssayLive

/// A value that holds a secret, in each way that Swift prints one.
struct Printing: CustomTestStringConvertible {
  let testDescription: String
  let texts: [String]

  init(_ description: String, _ value: some Any) {
    testDescription = description
    var dumped = ""
    dump(value, to: &dumped)
    texts = ["\(value)", String(reflecting: value), dumped]
  }

  static func all() throws -> [Self] {
    let signed = try Lantern.signer(Lantern.temporary).sign(Lantern.request, at: Lantern.time)
    let date = try #require(SigningDate(Lantern.time))
    let scope = CredentialScope(date: date, region: Lantern.region, service: Lantern.service)
    return [
      Self("credentials", Lantern.temporary),
      Self("credentials in an array", [Lantern.temporary]),
      Self("credentials in an optional", Optional(Lantern.temporary) as Any),
      Self("a signer", Lantern.signer(Lantern.temporary)),
      Self("a verifier", Lantern.verifier(Lantern.temporary)),
      Self("a signing key", SigningKey(secret: Lantern.secret, scope: scope)),
      Self("a signed request", signed),
    ]
  }
}

@Suite struct `What is printed` {
  @Test(arguments: try Printing.all())
  func `holds no secret`(printing: Printing) {
    let secrets = [Lantern.secret, Lantern.token]
    #expect(printing.texts.filter { text in secrets.contains { text.contains($0) } } == [])
  }

  @Test(arguments: [
    (Lantern.credentials, "LAMPLIGHTER01"),
    (Lantern.temporary, "LAMPLIGHTER01 with a session token"),
  ])
  func `names the access key id`(credentials: Credentials, text: String) {
    #expect("\(credentials)" == text)
  }

  @Test(arguments: [
    ("X-Lamp", "on", "X-Lamp: on"), ("x-amz-SECURITY-token", "t", "x-amz-SECURITY-token: <secret>"),
    ("Authorization", "Bearer t", "Authorization: <secret>"), ("Cookie", "t", "Cookie: <secret>"),
    ("X-Lamp", "o\nn", #"X-Lamp: o\nn"#),
  ])
  func `of a field is its value unless that is a secret`(
    name: String, value: String, text: String
  ) {
    #expect("\(SignableRequest.Field(name, value))" == text)
  }
}
