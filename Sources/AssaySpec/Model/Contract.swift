package import AssayCore

/// One service's contract: a folder of YAML files that lints clean.
package struct Contract: Sendable {
  package var service: Service
  /// By name.
  package var operations: [String: Operation]
  /// Every error of the service, by name; operations name the ones they model.
  package var errors: [String: ErrorShape]
  /// Named shapes, without the predefined ones.
  package var shapes: [String: Shape]

  package init(
    service: Service, operations: [String: Operation] = [:], errors: [String: ErrorShape] = [:],
    shapes: [String: Shape] = [:]
  ) {
    self.service = service
    self.operations = operations
    self.errors = errors
    self.shapes = shapes
  }

  /// The shape of that name: the contract's own or a predefined one.
  package func shape(named name: String) -> Shape? {
    shapes[name] ?? Shape.predefined[name]
  }
}

/// What holds for all operations of a service.
package struct Service: Sendable {
  /// A wire protocol by Smithy's name for it.
  package enum WireProtocol: String, Sendable, CaseIterable {
    case awsJSON10 = "awsJson1_0"
    case awsJSON11 = "awsJson1_1"

    /// The media type of requests and responses, without parameters.
    package var mediaType: String {
      switch self {
      case .awsJSON10: "application/x-amz-json-1.0"
      case .awsJSON11: "application/x-amz-json-1.1"
      }
    }
  }

  package var id: String
  package var version: String
  package var wireProtocol: WireProtocol
  /// The part of `X-Amz-Target` before the dot.
  package var target: String
  /// The service name in SigV4 credentials.
  package var signing: String?
  /// A URL template; `{region}` stands for one label of the host.
  package var endpoint: String?
  /// The model versions the facts were taken from, by source.
  package var pinned: [String: String]
  /// Whether the folder holds every operation of the service.
  package var isComplete: Bool
  /// Common errors that this service knows besides the published ones.
  package var commonErrors: [String]

  package init(
    id: String, version: String, wireProtocol: WireProtocol, target: String,
    signing: String? = nil, endpoint: String? = nil, pinned: [String: String] = [:],
    isComplete: Bool = false, commonErrors: [String] = []
  ) {
    self.id = id
    self.version = version
    self.wireProtocol = wireProtocol
    self.target = target
    self.signing = signing
    self.endpoint = endpoint
    self.pinned = pinned
    self.isComplete = isComplete
    self.commonErrors = commonErrors
  }
}

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
  package var mark: SourceMark

  package init(
    name: String, isReadonly: Bool = false, input: [Member] = [], output: [Member] = [],
    errors: [String] = [], mark: SourceMark
  ) {
    self.name = name
    self.isReadonly = isReadonly
    self.input = input
    self.output = output
    self.errors = errors
    self.mark = mark
  }
}

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
    /// Statuses seen from the real service.
    package var observed: [Int]

    package init(apiReference: Int? = nil, httpError: Int? = nil, observed: [Int] = []) {
      self.apiReference = apiReference
      self.httpError = httpError
      self.observed = observed
    }
  }

  package var name: String
  package var fault: Fault
  package var status: Statuses
  package var members: [Member]
  package var mark: SourceMark

  package init(
    name: String, fault: Fault, status: Statuses, members: [Member], mark: SourceMark
  ) {
    self.name = name
    self.fault = fault
    self.status = status
    self.members = members
    self.mark = mark
  }
}
