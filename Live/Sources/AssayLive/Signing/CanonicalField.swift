/// A header field as it is signed: all values of one name.
struct CanonicalField: Hashable, Sendable {
  /// In lower case.
  let name: String
  /// The values in order, joined by commas, white space folded.
  let value: String

  /// - Parameter name: in lower case; without a field of that name the value is empty.
  init(name: String, in request: SignableRequest) {
    self.name = name
    value = request.values(of: name).map { Self.folded($0) }.joined(separator: ",")
  }

  /// The value without white space at its ends, and one space for each run of it, in quotes too.
  static func folded(_ value: String) -> String {
    let words = value.utf8.split { [0x09, 0x0a, 0x0d, 0x20].contains($0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
