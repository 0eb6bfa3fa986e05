import AssayCore

extension VerificationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .presigned: PresignedURL.refusal
    case .notSigned: "the request has no `Authorization` field"
    case .signedTwice: "the request has more than one `Authorization` field"
    case .malformed(let fault): "malformed `Authorization` field: \(fault)"
    case .unknownKey(let id): "unknown access key id `\(Escaping.show(id))`"
    case .wrongScope(let part, let expected, let actual):
      "signed for another \(part.rawValue): expected `\(expected)`, got `\(Escaping.show(actual))`"
    case .hostNotSigned: "`host` is not among the signed headers"
    case .signedHeaderMissing(let name):
      "the signed header `\(Escaping.show(name))` is not in the request"
    case .noDate: "the request has neither `X-Amz-Date` nor `Date`"
    case .malformedDate(let field, let value):
      "expected one date such as `20310708T091011Z` in `\(field)`, got `\(Escaping.show(value))`"
    case .skewed(let date, let seconds): Self.skew(date, seconds)
    case .wrongSessionToken: "`X-Amz-Security-Token` is not that of the access key id"
    case .bodyNotSigned(let value):
      "the body is not signed: `X-Amz-Content-Sha256` is `\(Escaping.show(value))`"
    case .bodyDiffers(let expected, let actual):
      "expected a body of SHA-256 `\(expected)` by `X-Amz-Content-Sha256`, got `\(actual.hex)`"
    case .signatureDiffers(let canonicalRequest, let stringToSign):
      """
      the signature is not that of the request and the secret; compare with what the client signed
      canonical request:
      \(canonicalRequest)
      string to sign:
      \(stringToSign)
      """
    }
  }

  private static func skew(_ date: SigningDate, _ seconds: Int64) -> String {
    """
    the signing date \(date.text) is \(seconds.magnitude) s \(seconds < 0 ? "behind" : "ahead of") \
    the clock, more than the \(SignatureVerifier.allowedSkew) s allowed
    """
  }
}
