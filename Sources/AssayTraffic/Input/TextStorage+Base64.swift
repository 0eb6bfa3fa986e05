import AssayCore

extension TextStorage {
  /// Appends the bytes that stored base64 stands for and answers where they lie; nil for what is none.
  ///
  /// - Parameter isWrapped: whether line ends are passed over, as encoders of RFC 2045 write them.
  mutating func store(base64 slice: Slice, isWrapped: Bool = false) -> Slice? {
    var text = bytes[slice.range]
    if isWrapped { text.removeAll { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") } }
    var decoded: [UInt8] = []
    guard Base64.decode(text.span, 0..<text.count, into: &decoded) == nil else { return nil }
    return store(decoded)
  }
}
