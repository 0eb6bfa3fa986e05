package import AssayValidator

/// Header fields in the order of the wire (RFC 9110 section 5).
extension Array where Element == WireHeader {
  /// The values of all fields of that name, in any letter case.
  package func values(of name: String) -> [String] {
    let name = name.asciiLowercased
    return filter { $0.name.asciiLowercased == name }.map(\.value)
  }

  /// The value of the first field of that name, in any letter case.
  package func first(_ name: String) -> String? {
    let name = name.asciiLowercased
    return first { $0.name.asciiLowercased == name }?.value
  }

  /// Whether some field of that name lists the token, both in any letter case.
  package func lists(_ token: String, in name: String) -> Bool {
    tokens(of: name).contains(token.asciiLowercased)
  }

  /// Sets the first field of that name and takes further ones away; adds it if there is none.
  package mutating func set(_ name: String, _ value: String) {
    guard let index = firstIndex(where: { $0.name.asciiLowercased == name.asciiLowercased }) else {
      return append(WireHeader(name, value))
    }
    self[index].value = value
    let rest = self[(index + 1)...].filter { $0.name.asciiLowercased != name.asciiLowercased }
    replaceSubrange((index + 1)..., with: rest)
  }

  /// The fields that are meant for more than the next connection (RFC 9110 section 7.6.1).
  package var endToEnd: [WireHeader] {
    let own = Self.hopByHop.union(tokens(of: "connection"))
    return filter { !own.contains($0.name.asciiLowercased) }
  }

  private func tokens(of name: String) -> [String] {
    values(of: name).flatMap { $0.split(separator: ",") }.map {
      String($0.filter { $0 != " " && $0 != "\t" }).asciiLowercased
    }
  }

  private static let hopByHop: Set<String> = [
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection",
    "te", "trailer", "transfer-encoding", "upgrade",
  ]
}
