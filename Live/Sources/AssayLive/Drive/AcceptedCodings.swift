import AssayValidator

/// The content codings that a client says it can read (RFC 9110 section 12.5.3).
enum AcceptedCodings {
  /// Whether the request rules a coding out: it lists codings, and neither this one nor `*`.
  static func exclude(_ coding: String, in fields: [WireHeader]) -> Bool {
    let values = fields.values(of: "accept-encoding")
    guard !values.isEmpty else { return false }
    let listed = values.flatMap { $0.split(separator: ",") }.map { item in
      let parts = item.filter { $0 != " " }.asciiLowercased.split(separator: ";")
      return (name: parts.first.map(String.init) ?? "", isOff: parts.dropFirst().contains("q=0"))
    }
    let own = listed.first { $0.name == coding } ?? listed.first { $0.name == "*" }
    return own?.isOff ?? true
  }
}
