package import AssayCore

/// Why a file is no model that can be read, and where.
package struct ImportError: Error, Hashable, Sendable {
  package let code: Code
  /// A lower-case fragment for people.
  package let detail: String
  /// What to do about it, if anything is known.
  package let hint: String?
  package let mark: SourceMark

  package init(_ code: Code, _ detail: String, hint: String? = nil, at mark: SourceMark) {
    self.code = code
    self.detail = detail
    self.hint = hint
    self.mark = mark
  }
}

extension ImportError {
  /// The stable name of a kind of trouble; open, since more may come.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) {
      self.rawValue = rawValue
    }

    package var description: String { rawValue }

    /// No JSON, or JSON that ends too early.
    package static let notJSON = Self("not-json")
    /// JSON, but no model, or one of another kind.
    package static let otherKind = Self("other-kind")
    /// A value of the model has not the type that its place asks for.
    package static let malformed = Self("malformed")
    /// A shape is named and defined nowhere.
    package static let missingShape = Self("missing-shape")
    /// The AST holds no service, or not the one that was asked for.
    package static let noService = Self("no-service")
    /// The AST holds several services and none was asked for.
    package static let severalServices = Self("several-services")
    /// The service speaks no protocol that is known.
    package static let noProtocol = Self("no-protocol")
  }
}

extension ImportError: CustomStringConvertible {
  /// `file:line:column: error: detail`, and the hint in a line of its own.
  package var description: String {
    let place = "\(Escaping.show(mark.file, limit: .max)):\(mark.line):\(mark.column)"
    return "\(place): error: \(detail)" + (hint.map { "\nhint: \($0)" } ?? "")
  }
}
