import AssayLive
import Testing

@Suite struct CredentialTests {
  /// Credentials as the environment and two files have them.
  private static func credentials(
    environment: [String: String] = [:], profile: String? = nil, credentials: String? = nil,
    config: String? = nil
  ) throws -> (Credentials, signs: String) {
    let folder = try TemporaryFolder()
    if let credentials { try folder.write("c", credentials) }
    if let config { try folder.write("d", config) }
    let places = [
      "AWS_SHARED_CREDENTIALS_FILE": folder.path + "/c", "AWS_CONFIG_FILE": folder.path + "/d",
    ]
    var choice = ClientSettings.Choice()
    choice.profile = profile
    let settings = ClientSettings(choice, environment: places.merging(environment) { $1 })
    do {
      let found = try settings.credentials()
      return (found, try signature(found))
    } catch let error as SettingsError {
      throw Refusal(message: error.message.replacing(folder.path, with: "~"))
    }
  }

  /// A message without the name of a folder that no other run has.
  private struct Refusal: Error, Hashable {
    var message: String
  }

  /// Tells secrets apart.
  private static func signature(_ credentials: Credentials) throws -> String {
    let signed = try Lantern.signer(credentials).sign(Lantern.request, at: Lantern.time)
    return signed.signature.hex
  }

  private static let keys =
    "aws_access_key_id = LAMPLIGHTER01\naws_secret_access_key=a made-up secret/with+signs\n"

  @Test(
    arguments: [
      ([:], nil, "[default]\n" + keys, nil),
      ([:], nil, nil, "[default]\n" + keys),
      ([:], nil, "[default]\r\n" + keys.replacing("\n", with: "\r\n"), nil),
      (
        [:], nil,
        "\u{FEFF}; first\n[ default ] # main\n  AWS_ACCESS_KEY_ID=LAMPLIGHTER01\n  aws_secret_access_key = a made-up secret/with+signs",
        nil
      ),
      (
        [:], "away", "[default]\naws_access_key_id=x\naws_secret_access_key=y\n[away]\n" + keys, nil
      ),
      ([:], "far away", nil, "[profile \"far away\"]\n" + keys),
      (["AWS_PROFILE": "away"], nil, nil, "[default]\n[profile  away]\n" + keys),
      ([:], "away", "[away]\n" + keys, "[profile away]\nsso_session = x\n"),
      (
        [
          "AWS_ACCESS_KEY_ID": "LAMPLIGHTER01",
          "AWS_SECRET_ACCESS_KEY": "a made-up secret/with+signs", "AWS_PROFILE": "none",
        ], nil, "[", "["
      ),
      (
        ["AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "y"], "away", "[away]\n" + keys, nil
      ),
      (["AWS_CONFIG_FILE": "/dev/null"], nil, "[default]\n" + keys, "["),
    ] as [([String: String], String?, String?, String?)])
  func `credentials are found`(
    _ environment: [String: String], _ profile: String?, _ credentials: String?, _ config: String?
  ) throws {
    let found = try Self.credentials(
      environment: environment, profile: profile, credentials: credentials, config: config)
    #expect(found.0.description == "LAMPLIGHTER01")
    #expect(try found.signs == Self.signature(Lantern.credentials))
  }

  @Test(
    arguments: [
      (
        [
          "AWS_ACCESS_KEY_ID": "LAMPLIGHTER01",
          "AWS_SECRET_ACCESS_KEY": "a made-up secret/with+signs",
          "AWS_SESSION_TOKEN": "made-up-token==",
        ], nil
      ),
      ([:], "[default]\n" + keys + "aws_session_token = made-up-token==\n"),
    ] as [([String: String], String?)])
  func `session tokens are found`(_ environment: [String: String], _ credentials: String?) throws {
    let found = try Self.credentials(environment: environment, credentials: credentials)
    #expect(try found.signs == Self.signature(Lantern.temporary))
  }

  private static let export =
    "not supported: put them into the environment with "
    + "`eval \"$(aws configure export-credentials --profile away --format env)\"`"
    + ", and leave out `--profile-name`"

  @Test(
    arguments: [
      (
        [:], nil, nil, nil,
        "there are no credentials: set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or the profile `default` of `~/c` or `~/d`; `--no-sign` signs nothing"
      ),
      (
        ["AWS_ACCESS_KEY_ID": "x"], nil, nil, nil,
        "`AWS_ACCESS_KEY_ID` is set in the environment, but not `AWS_SECRET_ACCESS_KEY`"
      ),
      (
        ["AWS_SECRET_ACCESS_KEY": "x"], nil, nil, nil,
        "`AWS_SECRET_ACCESS_KEY` is set in the environment, but not `AWS_ACCESS_KEY_ID`"
      ),
      (
        [:], nil, "[default]\n\naws_secret_access_key=x", nil,
        "`~/c`, line 3: there is `aws_secret_access_key`, but no `aws_access_key_id`"
      ),
      (
        [:], nil, "aws_secret_access_key=x", nil,
        "`~/c`, line 1: expected a `[section]` before the first key"
      ),
      (
        [:], nil, "[default]\n# secret\nhunter2\n", nil,
        "`~/c`, line 3: expected `key = value` or `[section]`"
      ),
      (
        [:], nil, "[default]\n=hunter2\n", nil,
        "`~/c`, line 2: expected `key = value` or `[section]`"
      ),
      (
        [:], nil, "[default\n", nil,
        "`~/c`, line 1: expected a `]` at the end of the section's name"
      ),
      ([:], "none", "[default]\n", "[none]\n", "there is no profile `none` in `~/c` nor in `~/d`"),
      (
        [:], "away", nil, "[profile away]\nsso_session=x",
        "`~/d`, line 2: the profile `away` has its credentials by `sso_session`, which is " + export
      ),
      (
        [:], "away", nil, "[profile away]\ncredential_process = /bin/x",
        "`~/d`, line 2: the profile `away` has its credentials by `credential_process`, which is "
          + export
      ),
      (
        [:], "away", "[away]\n" + keys, "[profile away]\nrole_arn = x\nsource_profile=away",
        "`~/d`, line 2: the profile `away` has its credentials by `role_arn`, which is " + export
      ),
      (
        ["AWS_PROFILE": "a way"], nil, nil, "[profile 'a way']\nsso_start_url = x",
        "`~/d`, line 2: the profile `a way` has its credentials by `sso_start_url`, which is not "
          + "supported: put them into the environment with "
          + "`eval \"$(aws configure export-credentials --profile 'a way' --format env)\"`"
      ),
    ] as [([String: String], String?, String?, String?, String)])
  func `what is missing or not supported is told, and where`(
    _ environment: [String: String], _ profile: String?, _ credentials: String?, _ config: String?,
    _ message: String
  ) {
    let error = #expect(throws: Refusal.self) {
      _ = try Self.credentials(
        environment: environment, profile: profile, credentials: credentials, config: config)
    }
    #expect(error?.message == message)
  }
}
