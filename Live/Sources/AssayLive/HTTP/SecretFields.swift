/// Fields whose values are credentials, or as good as credentials.
enum SecretFields {
  private static let names: Set<String> = [
    "authorization", "cookie", "proxy-authorization", "set-cookie", "x-amz-security-token",
  ]

  /// What is shown in place of secrets.
  static let mask = "<secret>"

  /// The value, or what is shown in its place; the name in lower case.
  static func show(_ value: String, of name: String) -> String {
    names.contains(name) ? mask : value
  }

  /// The value as recordings hold it: of a secret one its scheme, if it has one, and its length.
  static func recorded(_ value: String, of name: String) -> String {
    guard names.contains(name) else { return value }
    let parts = value.split(separator: " ", maxSplits: 1)
    let hasScheme = name.hasSuffix("authorization") && parts.count == 2
    let secret = hasScheme ? parts[1] : value[...]
    return (hasScheme ? "\(parts[0]) " : "") + "<secret, \(secret.unicodeScalars.count) characters>"
  }
}
