package import AssayEngine

/// What a correct client returns for an answer.
package enum Expectation: Sendable {
  /// The value, as `assay decode` shows it but for masks: to be compared, never shown.
  ///
  /// Members that are absent are absent here too, unless clients fill in a default for them.
  case value(JSONNode)
  case error(ExpectedError)
  /// The answer breaks its contract: a client that notices fails, in whatever way.
  ///
  /// One that returns a value for it has accepted it silently; where `unnoticed` is an error, so has
  /// one that returns that very error. That is tolerated: named, not failed.
  case refusal(unnoticed: ExpectedError?)
  /// It cannot be said, for this reason: a lower-case fragment.
  case unknown(String)
}

/// An error as a correct client returns it.
package struct ExpectedError: Hashable, Sendable {
  /// The error's name, without its namespace.
  package var type: String
  /// The code of the service's past as an AWS Query service; clients may show it for the type.
  package var code: String?
  /// Nil where the answer has no text, or one that is sensitive: then any will do.
  package var message: String?
  package var status: Int
}

extension ExpectedError {
  /// Whether a client that names an error so has named this one.
  package func isNamed(_ name: String) -> Bool { name == type || name == code }
}
