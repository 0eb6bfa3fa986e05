import Crypto

extension SigningDate {
  /// The date of a request: `X-Amz-Date`, else `Date`.
  init(of request: SignableRequest) throws(VerificationError) {
    if let value = try Self.value(of: "X-Amz-Date", in: request) {
      guard let date = Self(text: value) else {
        throw .malformedDate(field: "X-Amz-Date", value: value)
      }
      self = date
      return
    }
    guard let value = try Self.value(of: "Date", in: request) else { throw .noDate }
    guard let date = Self(dateField: value) else {
      throw .malformedDate(field: "Date", value: value)
    }
    self = date
  }

  /// The value of the only field of that name, nil without one.
  private static func value(
    of field: String, in request: SignableRequest
  ) throws(VerificationError) -> String? {
    let values = request.values(of: field.asciiLowercased).map { CanonicalField.folded($0) }
    guard values.count <= 1 else {
      throw .malformedDate(field: field, value: values.joined(separator: ", "))
    }
    return values.first
  }
}

extension SignatureVerifier {
  /// Compares the session token that came with the one that belongs to the key, if any does.
  static func check(
    token: String?, _ request: SignableRequest
  ) throws(VerificationError) {
    guard let token else { return }
    let values = request.values(of: "x-amz-security-token").map { CanonicalField.folded($0) }
    // Hashes are compared: where they differ says nothing about the token.
    let hash = SHA256.hash(data: Array(token.utf8))
    guard values.count == 1, SHA256.hash(data: Array(values[0].utf8)) == hash else {
      throw .wrongSessionToken
    }
  }

  /// Compares the body with `X-Amz-Content-Sha256`, if that is there.
  static func checkPayload(_ request: SignableRequest) throws(VerificationError) {
    for value in request.values(of: "x-amz-content-sha256") {
      let value = CanonicalField.folded(value)
      guard let expected = PayloadHash(hex: value) else { throw .bodyNotSigned(value) }
      guard expected == request.payload else {
        throw .bodyDiffers(expected: expected.hex, actual: request.payload)
      }
    }
  }
}
