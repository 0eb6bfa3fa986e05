import AssayLive

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Credentials in the variables that every SDK of AWS reads.
enum EnvironmentCredentials {
  /// Nil unless both parts of a key are set.
  static func read() -> Credentials? {
    let environment = ProcessInfo.processInfo.environment
    guard let id = environment["AWS_ACCESS_KEY_ID"], !id.isEmpty,
      let secret = environment["AWS_SECRET_ACCESS_KEY"], !secret.isEmpty
    else { return nil }
    let token = environment["AWS_SESSION_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    return Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token)
  }
}
