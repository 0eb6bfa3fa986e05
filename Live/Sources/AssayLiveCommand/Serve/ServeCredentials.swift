import AssayConsole
import AssayCore
import AssayLive

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The credentials by which `assay serve` checks signatures.
enum ServeCredentials {
  /// Those that were given, else those of the environment, else none.
  static func given(
    _ texts: [String], environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CommandFailure) -> [Credentials] {
    guard texts.isEmpty else {
      var all: [Credentials] = []
      for text in texts { all.append(try parsed(text)) }
      return all
    }
    do throws(SettingsError) {
      return try Credentials(environment: environment).map { [$0] } ?? []
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// `id:secret` or `id:secret:token`; what is wrong is told without the secret.
  private static func parsed(_ text: String) throws(CommandFailure) -> Credentials {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0) }
    guard parts.count >= 2, !parts.contains("") else {
      throw CommandFailure("--credentials is an access key id, a colon and a secret access key")
    }
    return Credentials(
      accessKeyID: parts[0], secretAccessKey: parts[1],
      sessionToken: parts.count > 2 ? parts[2] : nil)
  }
}
