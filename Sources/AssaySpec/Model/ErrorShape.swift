package import AssayCore

/// An error structure and the statuses that its authorities give it.
package struct ErrorShape: Sendable {
  package enum Fault: String, Sendable, CaseIterable {
    case client
    case server
  }

  /// HTTP statuses by authority; nil where an authority is silent.
  package struct Statuses: Sendable, Hashable {
    /// The AWS API reference.
    package var apiReference: Int?
    /// Smithy's `httpError` trait.
    package var httpError: Int?
    /// Smithy's `awsQueryError` trait: the status of the time when the service spoke AWS Query.
    package var awsQueryError: Int?
    /// Statuses seen from the real service.
    package var observed: [Int]

    package init(
      apiReference: Int? = nil, httpError: Int? = nil, awsQueryError: Int? = nil,
      observed: [Int] = []
    ) {
      self.apiReference = apiReference
      self.httpError = httpError
      self.awsQueryError = awsQueryError
      self.observed = observed
    }
  }

  package var name: String
  package var fault: Fault
  package var status: Statuses
  package var members: [Member]
  /// The code that clients of an `awsQueryCompatible` service show (Smithy `awsQueryError`).
  package var queryCode: String?
  /// One line of the model's documentation, written as a comment and never read.
  package var documentation: String?
  package var mark: SourceMark

  package init(
    name: String, fault: Fault, status: Statuses, members: [Member], queryCode: String? = nil,
    documentation: String? = nil, mark: SourceMark
  ) {
    self.name = name
    self.fault = fault
    self.status = status
    self.members = members
    self.queryCode = queryCode
    self.documentation = documentation
    self.mark = mark
  }
}
