/// Why a source is not a pattern that can be judged.
package struct PatternError: Error, Hashable, Sendable {
  /// What kind of trouble it is; code compares this, never `detail`.
  package let code: Code
  /// Where in the source, counted in Unicode scalars from 0; its length when the end came too soon.
  package let offset: Int
  /// A lower-case fragment for people, as in "nothing to repeat".
  package let detail: String

  package init(_ code: Code, at offset: Int, _ detail: String) {
    self.code = code
    self.offset = offset
    self.detail = detail
  }
}

extension PatternError {
  /// The stable name of a kind of trouble; open, since more may come.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) {
      self.rawValue = rawValue
    }

    package var description: String { rawValue }

    /// It compiles neither with the `u` flag nor without it.
    package static let syntax = Self("syntax")
    /// It refers back to what a group has matched: not a regular language.
    package static let backReference = Self("back-reference")
    /// It is written in Java's dialect (`\p{Print}`, `&&`), or needs data that Swift has not.
    package static let unsupported = Self("unsupported")
    /// It is longer or nests deeper than any pattern written for people.
    package static let tooLarge = Self("too-large")
  }
}
