/// Why a request cannot be signed.
package enum SigningError: Error, Hashable, Sendable {
  /// The query has a signature already.
  case presigned
  /// There is no `Host` field, which must be signed.
  case noHost
  /// The time lies outside of the years 0 to 9999.
  case noSuchDate
}

extension SigningError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .presigned: PresignedURL.refusal
    case .noHost: "the request has no `Host` field, which must be signed"
    case .noSuchDate: "the time is not of the years 0 to 9999"
    }
  }
}
