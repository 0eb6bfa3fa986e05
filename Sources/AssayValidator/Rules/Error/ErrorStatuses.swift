package import AssaySpec

/// The statuses of an error: the one that is published, and others that some authority gives.
package struct ErrorStatuses: Sendable {
  /// Who gives an error a status.
  package enum Authority: Sendable {
    case apiReference
    case httpError
    case awsQueryError
    case observation
    case protocolDefault

    package var words: String {
      switch self {
      case .apiReference: "the API reference"
      case .httpError: "the model's `httpError`"
      case .awsQueryError: "the model's `awsQueryError`"
      case .observation: "observation"
      case .protocolDefault: "the protocol's default"
      }
    }
  }

  package typealias Stated = (status: Int, authority: Authority)

  /// The status to expect: the API reference's; without one the protocol's default, but for an
  /// `awsQueryCompatible` service that of the model, which such services do follow.
  package let first: Stated
  /// All that are accepted, the first included; nil where no authority gives any: then the class of
  /// the status decides.
  package let accepted: [Stated]?

  package init(_ error: ErrorShape, of service: Service, _ binding: ProtocolBinding) {
    let byDefault: Stated = (
      error.fault == .client ? binding.clientErrorStatus : binding.serverErrorStatus,
      .protocolDefault
    )
    let published = error.status.apiReference.map { ($0, Authority.apiReference) }
    let modeled: [Stated] = [
      error.status.httpError.map { ($0, .httpError) },
      error.status.awsQueryError.map { ($0, .awsQueryError) },
    ].compactMap { $0 }
    let observed: [Stated] = error.status.observed.map { ($0, .observation) }
    let ofQuery = service.isQueryCompatible ? modeled.first : nil
    first = published ?? ofQuery ?? byDefault
    let stated = [published].compactMap { $0 } + modeled + observed
    accepted = stated.isEmpty ? nil : published == nil ? [byDefault] + stated : stated
  }
}
