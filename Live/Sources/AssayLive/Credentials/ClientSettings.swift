package import AssaySpec

/// What a client is set up with: what the user said, then the environment, then a profile.
///
/// The files of profiles are read where nothing before them has the answer.
package struct ClientSettings: Sendable {
  /// What the user said on the command line.
  package struct Choice: Sendable {
    package var region: String?
    package var endpoint: String?
    package var profile: String?
    /// A file of certificates in PEM.
    package var trustedCertificates: String?

    package init() {}
  }

  private let choice: Choice
  private let environment: [String: String]
  private let profile: Result<SharedProfile, SettingsError>

  package init(_ choice: Choice = Choice(), environment: [String: String]) {
    self.choice = choice
    self.environment = environment
    profile = Result { () throws(SettingsError) in
      try SharedProfile(named: choice.profile, environment: environment)
    }
  }

  package func credentials() throws(SettingsError) -> Credentials {
    let source = CredentialSource(
      environment: environment, isProfileChosen: choice.profile != nil)
    return try source.credentials { () throws(SettingsError) in try profile.get() }
  }

  package func region() throws(SettingsError) -> String {
    let named =
      choice.region ?? environment.setting("AWS_REGION")
      ?? environment.setting("AWS_DEFAULT_REGION")
    guard let region = try named == nil ? profile.get()["region"]?.text : named else {
      throw SettingsError("there is no region: give `--region`, or set `AWS_REGION`")
    }
    guard HostPrefix.isLabel(region) else {
      throw SettingsError("no region can be called \(SettingsError.shown(region))")
    }
    return region
  }

  /// Where a service is called: its own endpoint in the environment or the profile comes before the
  /// common one there, and the contract's last.
  package func endpoint(of service: Service) throws(SettingsError) -> Endpoint {
    if let named = choice.endpoint { return try Endpoint(named) }
    if let named = try configured(service) { return try Endpoint(named) }
    guard let template = service.endpoint else {
      throw SettingsError(
        "the contract of `\(service.id)` has no `endpoint`: give `--endpoint-url`")
    }
    guard template.contains("{region}") else { return try Endpoint(template) }
    return try Endpoint(template.replacing("{region}", with: try region()))
  }

  /// The file of the certificates that are trusted besides those of the system, if there is one.
  package func trustedCertificates() throws(SettingsError) -> String? {
    let named = choice.trustedCertificates ?? environment.setting("AWS_CA_BUNDLE")
    return try named == nil ? profile.get()["ca_bundle"]?.text : named
  }

  private func configured(_ service: Service) throws(SettingsError) -> String? {
    let ignored = environment.setting("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
    if let ignored, ignored.asciiLowercased == "true" { return nil }
    let id = Self.identifier(of: service)
    if let url = environment.setting("AWS_ENDPOINT_URL_" + id.uppercased())
      ?? environment.setting("AWS_ENDPOINT_URL")
    {
      return url
    }
    let profile = try profile.get()
    return profile.services["\(id).endpoint_url"]?.text ?? profile["endpoint_url"]?.text
  }

  /// The id in lower case, all but letters and digits as `_`.
  private static func identifier(of service: Service) -> String {
    String(service.id.asciiLowercased.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
