import AssayCore

/// Why something is no input of an operation, whatever its contract says.
package struct CallInputError: Error, Hashable, Sendable {
  /// A lower-case fragment that says where.
  package let message: String

  init(_ message: String) {
    self.message = message
  }

  /// A text, fit to be shown.
  static func shown(_ text: String) -> String { "`\(Escaping.show(text, limit: 80))`" }
}
