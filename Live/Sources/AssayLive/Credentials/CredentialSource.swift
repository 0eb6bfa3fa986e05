import AssayCore

/// Finds credentials where AWS tools have them: in the environment, then in a profile.
///
/// Credentials that must be fetched first (single sign-on, roles, programs, the metadata of a machine)
/// are not.
struct CredentialSource: Sendable {
  let environment: [String: String]
  /// Whether the user named a profile for this call: then it comes before the environment.
  let isProfileChosen: Bool

  /// - Parameter profile: read only where the environment holds no credentials.
  func credentials(
    profile: () throws(SettingsError) -> SharedProfile
  ) throws(SettingsError) -> Credentials {
    if !isProfileChosen, let found = try Credentials(environment: environment) { return found }
    let profile = try profile()
    try refuseWhatIsFetched(profile, ["role_arn"])
    if let found = try Self.keys(profile.credentials) { return found }
    if let found = try Self.keys(profile.config) { return found }
    try refuseWhatIsFetched(
      profile, ["sso_session", "sso_start_url", "credential_process", "login_session"])
    throw SettingsError(Self.missing(profile))
  }

  /// Both keys must be of one file.
  private static func keys(
    _ section: [String: SharedProfile.Setting]
  ) throws(SettingsError) -> Credentials? {
    let (id, secret) = ("aws_access_key_id", "aws_secret_access_key")
    switch (section.value(id), section.value(secret)) {
    case (nil, nil): return nil
    case (let accessKeyID?, let secretAccessKey?):
      return Credentials(
        accessKeyID: accessKeyID.text, secretAccessKey: secretAccessKey.text,
        sessionToken: section.value("aws_session_token")?.text)
    case (nil, let only?):
      throw SettingsError(file: only.file, line: only.line, "there is `\(secret)`, but no `\(id)`")
    case (let only?, nil):
      throw SettingsError(file: only.file, line: only.line, "there is `\(id)`, but no `\(secret)`")
    }
  }

  private func refuseWhatIsFetched(
    _ profile: SharedProfile, _ keys: [String]
  ) throws(SettingsError) {
    for key in keys {
      guard let setting = profile[key] else { continue }
      throw SettingsError(
        file: setting.file, line: setting.line,
        "the profile \(SettingsError.shown(profile.name)) has its credentials by `\(key)`, which is "
          + "not supported: put them into the environment with `\(Self.export(profile.name))`"
          + (isProfileChosen ? ", and leave out `--profile-name`" : ""))
    }
  }

  /// What a shell runs to have the credentials of a profile in its environment.
  private static func export(_ profile: String) -> String {
    let isPlain = profile.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let word = isPlain ? profile : "'\(profile.replacing("'", with: #"'\''"#))'"
    let shown = Escaping.show(word, limit: 200)
    return "eval \"$(aws configure export-credentials --profile \(shown) --format env)\""
  }

  private static func missing(_ profile: SharedProfile) -> String {
    let files = profile.paths.map(SettingsError.shown).joined(separator: " or ")
    let place =
      files.isEmpty ? "" : ", or the profile \(SettingsError.shown(profile.name)) of \(files)"
    return "there are no credentials: set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`\(place); "
      + "`--no-sign` signs nothing"
  }
}

extension [String: SharedProfile.Setting] {
  /// An empty setting counts as none.
  fileprivate func value(_ key: String) -> SharedProfile.Setting? {
    self[key].flatMap { $0.text.isEmpty ? nil : $0 }
  }
}
