import AssayLive

/// A change of one byte, outside of the signed fields, that no signature survives.
enum Change: CaseIterable {
  case method
  case path
  case query
  case body
  /// One second later.
  case date
  /// The day of the credential scope.
  case day
  case signature

  /// - Parameter body: of the request.
  func apply(to request: inout SignableRequest, body: [UInt8]) {
    switch self {
    case .method: request.method += "S"
    case .path: request.target = longerPath(request.target)
    case .query: request.target += request.target.contains("?") ? "x" : "?x"
    case .body: request.payload = PayloadHash(of: body + [0x20])
    case .date: request.change("X-Amz-Date") { $0 = $0.replacing("3600Z", with: "3601Z") }
    case .day:
      request.change("Authorization") { $0 = $0.replacing("/20150830/", with: "/20150831/") }
    case .signature: request.change("Authorization") { $0 += $0.popLast() == "0" ? "1" : "0" }
    }
  }

  /// Whether that error says what is wrong.
  func explains(_ error: VerificationError, of request: SignableRequest) -> Bool {
    switch error {
    case .signatureDiffers: self != .day
    case .wrongScope(.day, expected: "20150830", actual: "20150831"): self == .day
    case .bodyDiffers(_, actual: request.payload): self == .body
    default: false
    }
  }

  private func longerPath(_ target: String) -> String {
    let end = target.firstIndex(of: "?") ?? target.endIndex
    return target[..<end] + "x" + target[end...]
  }
}
