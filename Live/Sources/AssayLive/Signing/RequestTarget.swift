/// The path and the query of a request target, encoded as sent.
struct RequestTarget {
  /// Without scheme and authority; empty where the target has no path.
  let path: ArraySlice<UInt8>
  /// What follows the first `?`.
  let query: ArraySlice<UInt8>

  init(_ target: String) {
    let bytes = Array(target.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    path = Self.withoutAuthority(bytes[..<end])
    query = bytes[end...].dropFirst()
  }

  /// The path of an absolute form (RFC 9112 section 3.2.2), or all of an origin form.
  private static func withoutAuthority(_ target: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard target.first != slash, let colon = target.firstIndex(of: UInt8(ascii: ":")),
      target[colon...].starts(with: "://".utf8)
    else { return target }
    let authority = target[(colon + 3)...]
    return authority.firstIndex(of: slash).map { authority[$0...] } ?? []
  }

  private static let slash = UInt8(ascii: "/")
}
