/// Padded base64 (RFC 4648 section 4), checked and measured without being decoded.
package enum Base64Text {
  package enum Fault: Error, Hashable, Sendable {
    /// A byte that is none of the alphabet, such as white space or one of the URL alphabet.
    case alphabet
    /// Not a multiple of four characters, filled up with `=`, or `=` elsewhere.
    case padding
    /// The bits after the last byte are not zero, as an encoder must leave them (RFC 4648 section
    /// 3.5): some decoders refuse such a text, and no two texts may stand for the same bytes.
    case unusedBits
  }

  /// The number of bytes that the text in the range stands for.
  package static func byteCount(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Result<Int, Fault> {
    var end = range.upperBound
    while end > range.lowerBound, range.upperBound - end < 2, bytes[end - 1] == 0x3d { end -= 1 }
    let padding = range.upperBound - end
    let stop = endOfAlphabet(bytes, range.lowerBound)
    guard stop >= end || bytes[stop] == 0x3d else { return .failure(.alphabet) }
    guard stop >= end, range.count.isMultiple(of: 4) else { return .failure(.padding) }
    let unused: UInt8 = padding == 0 ? 0 : padding == 1 ? 0b11 : 0b1111
    guard padding == 0 || sextet(bytes[end - 1]) & unused == 0 else {
      return .failure(.unusedBits)
    }
    return .success(range.count / 4 * 3 - padding)
  }

  /// The offset of the first byte that is none of the 64 characters; 8 bytes a step.
  static func endOfAlphabet(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while true {
      let word = word(bytes, offset)
      let low = word & ~everyTopBit
      let inside =
        within(low, 0x41, 0x5a) | within(low, 0x61, 0x7a) | within(low, 0x2f, 0x39)
        | within(low, 0x2b, 0x2b)
      let outside = ~(inside & ~word) & everyTopBit
      if outside != 0 { return offset + firstAnswer(outside) }
      offset += 8
    }
  }

  /// The top bit of every byte that is in a range; all bytes are ASCII.
  @inline(__always)
  private static func within(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (word &+ (0x80 - first) &* everyByte) & ~(word &+ (0x7f - last) &* everyByte)
  }

  private static func sextet(_ character: UInt8) -> UInt8 {
    switch character {
    case 0x41...0x5a: character - 0x41
    case 0x61...0x7a: character - 0x61 + 26
    case 0x30...0x39: character - 0x30 + 52
    case 0x2b: 62
    default: 63
    }
  }
}
