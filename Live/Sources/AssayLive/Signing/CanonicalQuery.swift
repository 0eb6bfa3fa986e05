/// The query as it is signed: each name and value encoded anew, in byte order.
enum CanonicalQuery {
  /// An item without `=` gets an empty value; empty items go.
  static func text(_ query: ArraySlice<UInt8>) -> String {
    items(query)
      .map { (PercentEncoding.encode($0.name), PercentEncoding.encode($0.value)) }
      .sorted { $0 < $1 }
      .map { "\($0)=\($1)" }
      .joined(separator: "&")
  }

  /// The decoded names and values, in order.
  static func items(_ query: ArraySlice<UInt8>) -> [(name: [UInt8], value: [UInt8])] {
    query.split(separator: UInt8(ascii: "&")).map { item in
      let end = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
      return (
        PercentEncoding.decode(item[..<end]), PercentEncoding.decode(item[end...].dropFirst())
      )
    }
  }
}
