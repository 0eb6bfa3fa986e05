/// Padded base64 of RFC 4648 section 4, decoded strictly.
///
/// No white space, no other alphabet, padding compulsory. The unused bits of the last character may
/// be any: the text still decodes to the same bytes.
package enum Base64 {
  /// Appends the bytes that the text in `range` stands for; the empty text stands for none.
  ///
  /// Answers nil, or the offset in `bytes` of the first byte that may not stand there (the end of
  /// `range` where more should follow); `output` is then as it was.
  package static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8]
  ) -> Int? {
    let start = output.count
    output.reserveCapacity(start + range.count / 4 * 3)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let fault = decodeGroup(bytes, offset, end: range.upperBound, into: &output) {
        output.removeLast(output.count - start)
        return fault
      }
      offset += 4
    }
    return nil
  }

  /// Appends the one to three bytes of four characters; the last group alone may be padded.
  private static func decodeGroup(
    _ bytes: Span<UInt8>, _ offset: Int, end: Int, into output: inout [UInt8]
  ) -> Int? {
    var bits: UInt32 = 0
    var count = 0
    while count < 4, offset + count < end, let value = sextet(bytes[offset + count]) {
      bits |= value << UInt32(18 - 6 * count)
      count += 1
    }
    if count < 4, let fault = padding(bytes, offset, after: count, end: end) { return fault }
    output.append(UInt8(truncatingIfNeeded: bits >> 16))
    if count > 2 { output.append(UInt8(truncatingIfNeeded: bits >> 8)) }
    if count > 3 { output.append(UInt8(truncatingIfNeeded: bits)) }
    return nil
  }

  /// Nil where `=` fills the group and ends the text, else the offset of the fault.
  private static func padding(
    _ bytes: Span<UInt8>, _ offset: Int, after count: Int, end: Int
  ) -> Int? {
    guard count >= 2 else { return offset + count }
    for index in offset + count..<offset + 4 {
      guard index < end, bytes[index] == UInt8(ascii: "=") else { return index }
    }
    return offset + 4 == end ? nil : offset + 4
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
