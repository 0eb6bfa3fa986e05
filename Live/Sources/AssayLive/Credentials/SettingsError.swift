import AssayCore

/// Why what a client is set up with cannot be used, or is missing.
package struct SettingsError: Error, Hashable, Sendable {
  /// A lower-case fragment that says what to do; it holds no value of a setting that may be secret.
  package let message: String

  init(_ message: String) {
    self.message = message
  }

  /// - Parameter line: counted from 1.
  init(file: String, line: Int, _ message: String) {
    self.init("\(Self.shown(file)), line \(line): \(message)")
  }

  /// A path, fit to be shown.
  static func shown(_ path: String) -> String { "`\(Escaping.show(path, limit: 1000))`" }
}
