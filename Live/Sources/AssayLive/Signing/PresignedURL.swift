/// Signatures in the query, which are refused: only the header form is known here.
enum PresignedURL {
  /// Whether the query has an item `X-Amz-Signature`, in any letter case and however encoded.
  static func isPresigned(_ request: SignableRequest) -> Bool {
    CanonicalQuery.items(RequestTarget(request.target).query).contains {
      String(decoding: $0.name, as: UTF8.self).asciiLowercased == "x-amz-signature"
    }
  }

  /// Why a request is refused.
  static let refusal = """
    presigned URLs are not supported: the query has `X-Amz-Signature`, \
    the signature belongs in an `Authorization` field
    """
}
