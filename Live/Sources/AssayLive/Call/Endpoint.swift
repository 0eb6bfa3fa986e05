import AssayCore

/// Where a service is called: an `http` or `https` URL without user, query and fragment.
package struct Endpoint: Hashable, Sendable {
  package let isSecure: Bool
  /// A name, an IPv4 address, or an IPv6 address in brackets.
  let host: String
  /// Nil is that of the scheme.
  let port: Int?
  /// Encoded as it is to be sent; may be empty.
  let path: String

  package init(_ url: String) throws(SettingsError) {
    guard let parts = Parts(url) else {
      throw SettingsError(
        "expected an endpoint such as `https://service.eu-west-1.example.com`, got "
          + "`\(Escaping.show(Redaction.mask(url: url), limit: 200))`")
    }
    guard !parts.authority.contains("@") else {
      throw SettingsError(
        "the endpoint has a user in front of its host: credentials do not belong in a URL")
    }
    guard let (host, port) = parts.place else {
      throw SettingsError(
        "the endpoint's host and port cannot be read: `\(Escaping.show(parts.authority, limit: 200))`"
      )
    }
    isSecure = parts.isSecure
    self.host = host
    self.port = port
    path = parts.path
  }

  /// The value of the `Host` field (RFC 9110 section 7.2), with what a request puts before it.
  ///
  /// An address, and this machine, have no names below them: there the prefix is left out.
  func authority(prefix: String) -> String {
    let plain = port == (isSecure ? 443 : 80) ? nil : port
    let name = takesPrefix ? prefix + host : host
    return name + (plain.map { ":\($0)" } ?? "")
  }

  /// The request target for a path of the protocol, which begins with a slash.
  ///
  /// As SDKs do it: the root is that of the endpoint, which keeps its path as it is.
  func target(_ suffix: String) -> String {
    guard suffix != "/" else { return path.isEmpty ? "/" : path }
    return (path.hasSuffix("/") ? String(path.dropLast()) : path) + suffix
  }

  private var takesPrefix: Bool {
    let isAddress = host.hasPrefix("[") || host.allSatisfy { $0.isNumber || $0 == "." }
    return !isAddress && host.asciiLowercased != "localhost"
  }
}

/// A URL taken apart.
private struct Parts {
  let isSecure: Bool
  let authority: String
  let path: String

  /// Nil for another scheme, a query, a fragment, and what no URL may hold.
  init?(_ url: String) {
    guard url.utf8.allSatisfy({ 0x21...0x7e ~= $0 }), !url.contains(where: { "?#\\".contains($0) }),
      let separator = url.firstRange(of: "://")
    else { return nil }
    switch String(url[..<separator.lowerBound]).asciiLowercased {
    case "http": isSecure = false
    case "https": isSecure = true
    default: return nil
    }
    let rest = url[separator.upperBound...]
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    authority = String(rest[..<end])
    path = String(rest[end...])
  }

  /// Host and port; nil where one of them is none.
  var place: (host: String, port: Int?)? {
    var host = authority[...]
    var port: Int?
    let colon = host.lastIndex(of: ":")
    if let colon, !host[colon...].contains("]") {
      guard let number = Int(host[colon...].dropFirst()), 1...65_535 ~= number else { return nil }
      port = number
      host = host[..<colon]
    }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]") && host.contains(":")
    let isName =
      !host.isEmpty
      && host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" }
    return isBracketed || isName ? (String(host), port) : nil
  }
}
