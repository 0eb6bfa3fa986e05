/// Why a signature is refused.
package enum VerificationError: Error, Hashable, Sendable {
  /// The signature stands in the query.
  case presigned
  case notSigned
  /// There are several `Authorization` fields.
  case signedTwice
  case malformed(AuthorizationFault)
  case unknownKey(accessKeyID: String)
  case wrongScope(ScopePart, expected: String, actual: String)
  case hostNotSigned
  /// A field that the client signed has not arrived.
  case signedHeaderMissing(String)
  /// Neither `X-Amz-Date` nor `Date` is there.
  case noDate
  /// A field of that name holds no date, or comes more than once.
  case malformedDate(field: String, value: String)
  /// Seconds that the signing date is ahead of the clock, negative behind it.
  case skewed(date: SigningDate, seconds: Int64)
  case wrongSessionToken
  /// `X-Amz-Content-Sha256` names no hash, `UNSIGNED-PAYLOAD` for instance.
  case bodyNotSigned(String)
  /// The body that arrived is not the one that `X-Amz-Content-Sha256` names.
  case bodyDiffers(expected: String, actual: PayloadHash)
  /// What we saw, for comparison with what the client signed; secrets are masked.
  case signatureDiffers(canonicalRequest: String, stringToSign: String)

  /// A part of the credential scope.
  package enum ScopePart: String, Sendable {
    case day
    case region
    case service
  }
}
