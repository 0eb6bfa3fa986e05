/// Scalars out of bytes.
enum UTF8Reader {
  /// The scalar that begins at `index`, which must be in bounds, and how many bytes it takes.
  ///
  /// A byte that begins no valid sequence is U+FFFD and one byte long.
  static func scalar(in text: borrowing Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, index + length <= text.count else { return malformed }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return malformed }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= leastOfLength[length], Unicode.Scalar(value) != nil else { return malformed }
    return (value, length)
  }

  private static let malformed: (UInt32, Int) = (0xFFFD, 1)

  /// The least scalar that needs as many bytes.
  private static let leastOfLength: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
}
