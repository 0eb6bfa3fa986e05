import AssayLive
import AssaySpec
import Testing

@Suite struct ClientSettingsTests {
  private static let config = """
    # settings
    [default]
    region = eu-south-1
    endpoint_url = http://common.test

    [profile away]
    region = eu-west-1
    ca_bundle = /away.pem
    services = mine
    endpoint_url = http://away.test

    [services mine]
    other =
      endpoint_url = http://other.test
    bakery =
      endpoint_url = http://mine.test
    """

  /// What a service's endpoint and region are, and which certificates are trusted.
  private static func settings(
    _ environment: [String: String], _ choice: ClientSettings.Choice = .init()
  ) throws -> (ClientSettings, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(".aws/config", config)
    return (
      ClientSettings(
        choice, environment: ["HOME": folder.path].merging(environment) { _, given in given }),
      folder
    )
  }

  private static func service(_ template: String? = "https://bakery.{region}.test") -> Service {
    Service(id: "bakery", version: "1", wireProtocol: .awsJSON10, endpoint: template)
  }

  @Test(
    arguments: [
      ([:], nil, "eu-south-1"), (["AWS_PROFILE": "away"], nil, "eu-west-1"),
      (["AWS_DEFAULT_REGION": "us-east-2"], nil, "us-east-2"),
      (["AWS_DEFAULT_REGION": "us-east-2", "AWS_REGION": "us-west-2"], nil, "us-west-2"),
      (["AWS_REGION": ""], nil, "eu-south-1"),
      (["AWS_REGION": "us-west-2"], "sa-east-1", "sa-east-1"),
      (["AWS_CONFIG_FILE": "~/none", "AWS_REGION": "us-west-2"], nil, "us-west-2"),
    ] as [([String: String], String?, String)])
  func `the region is said, else in the environment, else in the profile`(
    _ environment: [String: String], _ given: String?, _ expected: String
  ) throws {
    var choice = ClientSettings.Choice()
    choice.region = given
    let (settings, folder) = try Self.settings(environment, choice)
    #expect(try settings.region() == expected)
    withExtendedLifetime(folder) {}
  }

  @Test(
    arguments: [
      ([:], nil, "http://common.test"), (["AWS_PROFILE": "away"], nil, "http://mine.test"),
      (["AWS_ENDPOINT_URL": "http://all.test", "AWS_PROFILE": "away"], nil, "http://all.test"),
      (
        ["AWS_ENDPOINT_URL": "http://all.test", "AWS_ENDPOINT_URL_BAKERY": "http://own.test"], nil,
        "http://own.test"
      ),
      (["AWS_ENDPOINT_URL_BAKERY": "http://own.test"], "http://said.test", "http://said.test"),
      (
        ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "True", "AWS_ENDPOINT_URL": "http://all.test"], nil,
        "https://bakery.eu-south-1.test"
      ),
      (
        ["AWS_CONFIG_FILE": "/none", "AWS_REGION": "us-west-2"], nil,
        "https://bakery.us-west-2.test"
      ),
    ] as [([String: String], String?, String)])
  func `the endpoint is said, else the service's own, else the common one, else the contract's`(
    _ environment: [String: String], _ given: String?, _ expected: String
  ) throws {
    var choice = ClientSettings.Choice()
    choice.endpoint = given
    let (settings, folder) = try Self.settings(environment, choice)
    #expect(try settings.endpoint(of: Self.service()) == Endpoint(expected))
    withExtendedLifetime(folder) {}
  }

  @Test(
    arguments: [
      ([:], nil, nil), (["AWS_PROFILE": "away"], nil, "/away.pem"),
      (["AWS_PROFILE": "away", "AWS_CA_BUNDLE": "/env.pem"], nil, "/env.pem"),
      (["AWS_CA_BUNDLE": "/env.pem"], "/said.pem", "/said.pem"),
    ] as [([String: String], String?, String?)])
  func `certificates are said, else in the environment, else in the profile`(
    _ environment: [String: String], _ given: String?, _ expected: String?
  ) throws {
    var choice = ClientSettings.Choice()
    choice.trustedCertificates = given
    let (settings, folder) = try Self.settings(environment, choice)
    #expect(try settings.trustedCertificates() == expected)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    (["AWS_CONFIG_FILE": "/none"], "there is no region: give `--region`, or set `AWS_REGION`"),
    (["AWS_REGION": "eu west"], "no region can be called `eu west`"),
    (["AWS_REGION": "evil.test/"], "no region can be called `evil.test/`"),
  ])
  func `without a region no endpoint is made`(
    _ environment: [String: String], _ message: String
  ) throws {
    let (settings, folder) = try Self.settings(
      environment.merging(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]) { $1 })
    let error = #expect(throws: SettingsError.self) {
      _ = try settings.endpoint(of: Self.service())
    }
    #expect(error?.message == message)
    withExtendedLifetime(folder) {}
  }

  @Test func `a contract without an endpoint wants one to be said`() throws {
    let settings = ClientSettings(environment: [:])
    let error = #expect(throws: SettingsError.self) {
      _ = try settings.endpoint(of: Self.service(nil))
    }
    #expect(
      error?.message == "the contract of `bakery` has no `endpoint`: give `--endpoint-url`")
  }
}
