import ArgumentParser
import AssayConsole
import AssayEngine
import AssayLive
import AssaySpec

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whom a client calls, and as whom.
struct ClientOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The region. (default: AWS_REGION, AWS_DEFAULT_REGION, the profile)", valueName: "name"),
    completion: .list([]))
  var region: String?

  @Option(
    help: ArgumentHelp(
      """
      Where the service is. (default: AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, the profile, \
      the contract)
      """, valueName: "url"), completion: .list([]))
  var endpointURL: String?

  @Option(
    help: ArgumentHelp(
      """
      A profile of ~/.aws/credentials and ~/.aws/config, before the environment's credentials. \
      (default: AWS_PROFILE)
      """, valueName: "name"), completion: .list([]))
  var profileName: String?

  @Flag(help: "Send no signature; no credentials are needed.")
  var noSign = false

  @Option(
    help: ArgumentHelp(
      """
      Certificates in PEM that are trusted besides those of the system. (default: AWS_CA_BUNDLE, \
      the profile)
      """, valueName: "file"), completion: .file())
  var caBundle: String?

  init() {}

  private var settings: ClientSettings {
    var choice = ClientSettings.Choice()
    choice.region = region
    choice.endpoint = endpointURL
    choice.profile = profileName
    choice.trustedCertificates = caBundle
    return ClientSettings(choice, environment: ProcessInfo.processInfo.environment)
  }

  func endpoint(of service: Service) throws(CommandFailure) -> Endpoint {
    try Self.settled { () throws(SettingsError) in try settings.endpoint(of: service) }
  }

  /// What signs calls of a service; nil where they are not to be signed.
  func signer(for service: Service) throws(CommandFailure) -> Signer? {
    guard !noSign else { return nil }
    guard let name = service.signing else {
      throw CommandFailure(
        "the contract of `\(service.id)` does not say by which name the service signs (`signing`): "
          + "add it, or call with --no-sign")
    }
    return try Self.settled { () throws(SettingsError) in
      let settings = settings
      return Signer(try settings.credentials(), region: try settings.region(), service: name)
    }
  }

  /// The file of certificates to trust; none where the endpoint has no use for it.
  func trustedCertificates(for endpoint: Endpoint) throws(CommandFailure) -> String? {
    guard endpoint.isSecure else { return nil }
    return try Self.settled { () throws(SettingsError) in try settings.trustedCertificates() }
  }

  private static func settled<Result>(
    _ read: () throws(SettingsError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(SettingsError) {
      return try read()
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
