import AssayCore

/// The server behind a proxy, as its URL names it.
package struct Upstream: Hashable, Sendable {
  package let isSecure: Bool
  /// Without the brackets of an address of IPv6.
  let host: String
  let port: Int
  /// The value of a `Host` field: the port stands where it is not that of the scheme.
  package let authority: String
  /// What stands before the path of each request, without a slash at its end; mostly empty.
  private let base: [UInt8]

  /// Takes `http://` or `https://`, a host, and if need be a port and a path.
  package init(url: String) throws(CallFault) {
    let parts = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].lowercased()
    guard parts.count == 2, ["http", "https"].contains(scheme),
      !parts[1].contains(where: { "?#@ ".contains($0) })
    else { throw Self.refusal(of: url) }
    let place = parts[1].prefix { $0 != "/" }
    guard let (host, port) = Self.hostAndPort(place) else { throw Self.refusal(of: url) }
    let ownPort = scheme == "https" ? 443 : 80
    isSecure = scheme == "https"
    self.host = String(host.filter { $0 != "[" && $0 != "]" })
    self.port = port ?? ownPort
    authority = self.port == ownPort ? String(host) : "\(host):\(self.port)"
    var path = Array(parts[1].dropFirst(place.count).utf8)
    while path.last == slash { path.removeLast() }
    base = path
  }

  /// The URL without its path, for recordings.
  var origin: String { (isSecure ? "https://" : "http://") + authority }

  /// The target that asks the upstream for what a client asked the proxy for.
  ///
  /// Nothing is decoded or normalized. Of the absolute form (RFC 9112 section 3.2.2) the host goes.
  func target(for target: [UInt8]) -> [UInt8] {
    guard target != [UInt8(ascii: "*")] else { return target }
    let path = Self.withoutAuthority(target)
    let isRooted = path.first == slash
    return base + (isRooted || path.isEmpty && !base.isEmpty ? [] : [slash]) + path
  }

  private static func withoutAuthority(_ target: [UInt8]) -> ArraySlice<UInt8> {
    guard target.first != slash, let colon = target.firstIndex(of: UInt8(ascii: ":")),
      target[colon...].starts(with: "://".utf8)
    else { return target[...] }
    let authority = target[(colon + 3)...]
    let end = authority.firstIndex { $0 == slash || $0 == UInt8(ascii: "?") }
    return end.map { authority[$0...] } ?? []
  }

  private static func hostAndPort(_ text: Substring) -> (Substring, Int?)? {
    let afterBracket = text.lastIndex(of: "]").map { text.index(after: $0) } ?? text.startIndex
    guard let colon = text[afterBracket...].firstIndex(of: ":") else {
      return text.isEmpty ? nil : (text, nil)
    }
    let digits = text[text.index(after: colon)...]
    guard colon > text.startIndex, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let port = Int(digits), 1...65535 ~= port
    else { return nil }
    return (text[..<colon], port)
  }

  private static func refusal(of url: String) -> CallFault {
    CallFault(
      .badURL,
      "expected a URL such as `http://localhost:5000` or `https://sqs.eu-north-1.amazonaws.com`, "
        + "got `\(Escaping.show(Redaction.mask(url: url), limit: 300))`")
  }
}

private let slash = UInt8(ascii: "/")
