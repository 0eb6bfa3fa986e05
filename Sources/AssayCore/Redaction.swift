/// What stands in place of a value that is never shown.
///
/// Values of credentials in header fields need no mask: no finding quotes such a field.
package enum Redaction {
  private static let queryNames: Set<String> = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token",
  ]

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
