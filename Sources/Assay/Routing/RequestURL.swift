/// The parts of a recorded URL that say what was called.
struct RequestURL {
  /// Without the port, in lower case; nil where the recording does not hold one.
  let host: String?
  /// Whether the host is a template variable.
  let isHostOpen: Bool
  /// The last segment of the path; nil for the path `/`.
  let lastSegment: String?

  /// Reads an absolute URL, a path (the host is then that of the header), or a template of either.
  init(_ url: String, host header: String?) {
    let url = url.prefix { $0 != "?" && $0 != "#" }
    let rest: Substring
    var authority: Substring?
    if let scheme = url.firstRange(of: "://") {
      let after = url[scheme.upperBound...]
      authority = after.prefix { $0 != "/" }
      rest = after.drop { $0 != "/" }
    } else if url.hasPrefix("/") {
      rest = url
    } else {
      authority = url.prefix { $0 != "/" }
      rest = url.drop { $0 != "/" }
    }
    let name = (authority.map(String.init) ?? header ?? "").lowercased()
    isHostOpen = name.contains("{{") || name.contains("<%")
    // A colon in an open name is no port.
    let bare = isHostOpen ? name[...] : name.drop { $0 == " " }.prefix { $0 != ":" }
    host = bare.isEmpty ? nil : String(bare)
    lastSegment = rest.split(separator: "/").last.map(String.init)
  }
}

/// The hosts that a service's endpoint template stands for.
struct EndpointPattern {
  private let labels: [Substring]

  /// Reads `https://name.{region}.api.aws`; nil where there is no host in it.
  init?(_ template: String) {
    let host = template.firstRange(of: "://").map { template[$0.upperBound...] } ?? template[...]
    labels = host.prefix { $0 != "/" }.lowercased().split(separator: ".").map { Substring($0) }
    guard !labels.isEmpty else { return nil }
  }

  /// Whether the host is one of them: a label in braces stands for any one label.
  func matches(_ host: String?) -> Bool {
    guard let host else { return false }
    let parts = host.split(separator: ".")
    guard parts.count == labels.count else { return false }
    return zip(labels, parts).allSatisfy { label, part in
      label.hasPrefix("{") && label.hasSuffix("}") || label == part
    }
  }
}
