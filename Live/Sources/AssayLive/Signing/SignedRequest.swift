/// A request with its signature, and the texts that led to it.
package struct SignedRequest: Hashable, Sendable {
  /// With `X-Amz-Date`, `Authorization` and whatever else the style asks for as its last fields.
  package let request: SignableRequest
  package let canonicalRequest: CanonicalRequest
  package let stringToSign: StringToSign
  package let signature: Signature
}
