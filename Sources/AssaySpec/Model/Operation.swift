package import AssayCore

/// One operation: what it takes, what it answers, and the errors it models.
package struct Operation: Sendable {
  package var name: String
  package var isReadonly: Bool
  /// What its calls put before the host of the service.
  package var hostPrefix: HostPrefix?
  /// What clients may compress its requests in, the best first; empty where they may not.
  package var requestCompression: [ContentCoding]
  /// Whether it takes an input; one without members is none the less one.
  ///
  /// Clients send `{}` for both: AWS JSON wants a body.
  package var hasInput: Bool
  /// In the order of the spec.
  package var input: [Member]
  /// In the order of the spec.
  package var output: [Member]
  /// Whether it answers with an output; one without members is none the less one.
  ///
  /// A server answers an empty body without, `{}` with an empty one; clients take either for both.
  package var hasOutput: Bool
  /// Names of errors.
  package var errors: [String]
  /// One line of the model's documentation, written as a comment and never read.
  package var documentation: String?
  package var mark: SourceMark

  /// Where nothing is said of an input or output, there is one if it has members.
  package init(
    name: String, isReadonly: Bool = false, hostPrefix: HostPrefix? = nil,
    requestCompression: [ContentCoding] = [], input: [Member] = [], hasInput: Bool? = nil,
    output: [Member] = [], hasOutput: Bool? = nil, errors: [String] = [],
    documentation: String? = nil, mark: SourceMark
  ) {
    self.name = name
    self.isReadonly = isReadonly
    self.hostPrefix = hostPrefix
    self.requestCompression = requestCompression
    self.hasInput = hasInput ?? !input.isEmpty
    self.hasOutput = hasOutput ?? !output.isEmpty
    self.input = input
    self.output = output
    self.errors = errors
    self.documentation = documentation
    self.mark = mark
  }
}
