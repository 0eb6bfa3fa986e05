/// What holds for all operations of a service.
package struct Service: Sendable {
  package var id: String
  package var version: String
  package var wireProtocol: WireProtocol
  /// The part of `X-Amz-Target` before the dot; nil for protocols that have no such header.
  package var target: String?
  /// The service name in SigV4 credentials.
  package var signing: String?
  /// A URL template; `{region}` stands for one label of the host.
  package var endpoint: String?
  /// The model versions the facts were taken from, by source.
  package var pinned: [String: String]
  /// Whether the folder holds every operation of the service.
  package var isComplete: Bool
  /// Whether its errors carry the codes of its past as an AWS Query service (Smithy
  /// `awsQueryCompatible`).
  package var isQueryCompatible: Bool
  /// Common errors that this service knows besides the published ones.
  package var commonErrors: [String]
  /// One line of the model's documentation. A spec file holds it as a comment: it is written, never
  /// read.
  package var documentation: String?

  package init(
    id: String, version: String, wireProtocol: WireProtocol, target: String? = nil,
    signing: String? = nil, endpoint: String? = nil, pinned: [String: String] = [:],
    isComplete: Bool = false, isQueryCompatible: Bool = false, commonErrors: [String] = [],
    documentation: String? = nil
  ) {
    self.id = id
    self.version = version
    self.wireProtocol = wireProtocol
    self.target = target
    self.signing = signing
    self.endpoint = endpoint
    self.pinned = pinned
    self.isComplete = isComplete
    self.isQueryCompatible = isQueryCompatible
    self.commonErrors = commonErrors
    self.documentation = documentation
  }
}
