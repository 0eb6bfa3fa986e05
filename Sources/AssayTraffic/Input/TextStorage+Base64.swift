import AssayCore
import AssayEngine

extension TextStorage {
  /// Appends the bytes that a string of base64 stands for and answers where they lie.
  ///
  /// - Parameter isWrapped: whether line ends are passed over, as encoders of RFC 2045 write them.
  mutating func store(
    base64 string: JSONString, from bytes: Span<UInt8>, isWrapped: Bool = false
  ) throws(CursorFault) -> Slice {
    var text = string.text(in: bytes)
    if isWrapped, string.hasEscapes {
      text.removeAll { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
    }
    var decoded: [UInt8] = []
    guard Base64.decode(text.span, 0..<text.count, into: &decoded) == nil else {
      throw .unfit("bad base64", at: string.range.lowerBound)
    }
    return store(decoded)
  }
}
