/// Which header fields a signer signs.
enum SignedFields {
  /// The names of a request's fields to sign: in lower case, in byte order, each once.
  static func names(in request: SignableRequest) -> [String] {
    Set(request.headers.map(\.canonicalName)).subtracting(unsigned).sorted()
  }

  /// Fields that signing itself writes.
  static let ofSigning: Set<String> = [
    "authorization", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token",
  ]

  /// Fields that hops on the way may add, drop or change, as SDKs leave them out.
  private static let unsigned: Set<String> = [
    "authorization", "connection", "expect", "keep-alive", "proxy-authenticate",
    "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "user-agent",
    "x-amzn-trace-id",
  ]
}
