package import AssayCore

/// One operation: what it takes, what it answers, and the errors it models.
package struct Operation: Sendable {
  package var name: String
  package var isReadonly: Bool
  /// In the order of the spec.
  package var input: [Member]
  /// In the order of the spec.
  package var output: [Member]
  /// Names of errors.
  package var errors: [String]
  /// One line of the model's documentation, written as a comment and never read.
  package var documentation: String?
  package var mark: SourceMark

  package init(
    name: String, isReadonly: Bool = false, input: [Member] = [], output: [Member] = [],
    errors: [String] = [], documentation: String? = nil, mark: SourceMark
  ) {
    self.name = name
    self.isReadonly = isReadonly
    self.input = input
    self.output = output
    self.errors = errors
    self.documentation = documentation
    self.mark = mark
  }
}
