import NIOHTTP1

/// The phrases that follow statuses (RFC 9110 section 15).
enum ReasonPhrase {
  /// Empty for a status that has none.
  static func text(of status: Int) -> String {
    guard case let known = HTTPResponseStatus(statusCode: status), !known.isCustom else {
      return ""
    }
    return known.reasonPhrase
  }
}

extension HTTPResponseStatus {
  fileprivate var isCustom: Bool {
    if case .custom = self { true } else { false }
  }
}
