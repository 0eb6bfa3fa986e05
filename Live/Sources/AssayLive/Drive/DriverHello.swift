import AssayCore
import AssayEngine

/// The first line of a driver: which SDK it drives.
package struct DriverHello: Hashable, Sendable {
  package var sdk: String
  package var version: String

  package init(sdk: String, version: String) {
    self.sdk = sdk
    self.version = version
  }

  /// Reads `{"sdk": "…", "version": "…"}`; other members are passed over.
  package init(line: String) throws(DriverError) {
    guard let node = try? JSONNode(driverLine: line), let sdk = node["sdk"]?.string,
      let version = node["version"]?.string
    else {
      throw .notHello(Escaping.show(line, limit: 200))
    }
    self.init(sdk: sdk, version: version)
  }
}
