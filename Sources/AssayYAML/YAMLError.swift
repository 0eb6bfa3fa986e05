package import AssayCore

/// Why a text is no YAML that we read, and where.
package struct YAMLError: Error, Hashable, Sendable {
  /// What went wrong, for code; the set is open.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) {
      self.rawValue = rawValue
    }

    package var description: String { rawValue }
  }

  package var code: Code
  package var mark: SourceMark
  /// A lower-case fragment for people, without a full stop; may hold text of the file, unescaped.
  package var detail: String

  package init(_ code: Code, at mark: SourceMark, _ detail: String) {
    self.code = code
    self.mark = mark
    self.detail = detail
  }
}

extension YAMLError.Code {
  /// Not UTF-8, or a control character.
  package static let encoding = Self("encoding")
  /// Not YAML.
  package static let syntax = Self("syntax")
  /// The machine has no memory left.
  package static let memory = Self("memory")
  /// Two equal keys in one mapping.
  package static let duplicateKey = Self("duplicate-key")
  /// A tag outside the core schema, or one that its node does not fit.
  package static let tag = Self("tag")
  /// An alias to no anchor, or to a node that holds it.
  package static let alias = Self("alias")
  /// More than one document.
  package static let secondDocument = Self("second-document")
  /// Too deep, too large, or too much of it by aliases.
  package static let limit = Self("limit")
}
