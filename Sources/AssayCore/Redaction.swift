/// The header fields and query items whose values are never shown.
package enum Redaction {
  private static let headerNames: Set<String> = [
    "authorization", "proxy-authorization", "x-amz-security-token", "cookie", "set-cookie",
  ]
  private static let queryNames: Set<String> = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token",
  ]

  /// Whether the value of that header field is a secret; letter case does not matter.
  package static func isSecret(header name: String) -> Bool {
    headerNames.contains(name.lowercased())
  }

  /// What is shown in place of a secret header value: its scheme, if it has one, and its length.
  package static func mask(header value: String) -> String {
    let scheme = value.prefix { $0 != " " }
    let hasScheme =
      scheme.count < value.count && scheme.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    let length = value.unicodeScalars.count
    return hasScheme ? "\(scheme) <secret, \(length) characters>" : "<secret, \(length) characters>"
  }

  /// What is shown in place of the text of a member that the contract marks as sensitive.
  package static func mask(member value: String) -> String {
    "<sensitive, \(value.unicodeScalars.count) characters>"
  }

  /// A URL with the values of secret query items masked.
  package static func mask(url: String) -> String {
    guard let query = url.firstIndex(of: "?") else { return url }
    let items = url[url.index(after: query)...].split(
      separator: "&", omittingEmptySubsequences: false)
    let masked = items.map { item -> String in
      guard let equals = item.firstIndex(of: "=") else { return String(item) }
      let name = item[..<equals]
      guard queryNames.contains(name.lowercased()) else { return String(item) }
      return "\(name)=<secret>"
    }
    return url[...query] + masked.joined(separator: "&")
  }
}
