/// The path as it is signed.
enum CanonicalPath {
  static func text(_ path: ArraySlice<UInt8>, _ style: SigningStyle) -> String {
    let path = style.normalizesPath ? normalized(path) : Array(path)
    guard !path.isEmpty else { return "/" }
    let toEncode = style.encodesPathTwice ? path : PercentEncoding.decode(path[...])
    return PercentEncoding.encode(toEncode, isPath: true)
  }

  /// The path without `.` and `..` segments and without empty ones, as SDKs shorten it.
  ///
  /// Unlike RFC 3986 section 5.2.4, a last `.` or `..` leaves no slash: `/lamps/.` is `/lamps`.
  private static func normalized(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var segments: [ArraySlice<UInt8>] = []
    for segment in path.split(separator: slash) {
      if segment.elementsEqual("..".utf8) {
        _ = segments.popLast()
      } else if !segment.elementsEqual(".".utf8) {
        segments.append(segment)
      }
    }
    let isFolder = path.last == slash && !segments.isEmpty
    return [slash] + segments.joined(separator: [slash]) + (isFolder ? [slash] : [])
  }

  private static let slash = UInt8(ascii: "/")
}
