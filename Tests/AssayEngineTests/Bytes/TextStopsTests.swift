import Testing

@testable import AssayEngine

/// Every byte at every place of the sixteen that are looked at together, and behind the last whole
/// sixteen.
struct TextStopsTests {
  /// `a` up to a place, the byte there, and then what ends any text.
  private static func text(_ byte: UInt8, at place: Int) -> [UInt8] {
    var text = [UInt8](repeating: 0x61, count: 40)
    text[place] = byte
    text[35] = 0x22
    return text
  }

  @Test(arguments: UInt8.min...UInt8.max, [0, 1, 7, 8, 15, 16, 31, 33])
  func `plain text ends at quotes, escapes, controls, templates and what is beyond ASCII`(
    _ byte: UInt8, _ place: Int
  ) {
    let ends = byte < 0x20 || byte == 0x22 || byte == 0x3c || byte == 0x5c || byte > 0x7a
    let text = Self.text(byte, at: place)
    // `|` and what follows it may end it too.
    let expected = ends ? place : 35
    #expect(endOfPlainText(text.span, 0) == expected)
    #expect(endOfPlainText(Array(text.prefix(place + 1)).span, 0) == (ends ? place : place + 1))
  }

  @Test(arguments: UInt8.min...UInt8.max, [0, 1, 7, 8, 15])
  func `a byte is found among sixteen`(_ byte: UInt8, _ place: Int) {
    let words = twoWords(Self.text(byte, at: place).span, 0)
    #expect(firstAnswer(textStops(words)) == (isStop(byte) ? place : 16))
    #expect(firstAnswer(equalBytes(0x0a, words)) == (byte == 0x0a ? place : 16))
    #expect(firstAnswer(differingBytes(0x61, words)) == (byte == 0x61 ? 16 : place))
  }

  @Test(arguments: UInt8.min...UInt8.max, [0, 1, 7, 8, 15])
  func `a byte outside all ranges is found among sixteen`(_ byte: UInt8, _ place: Int) {
    let words = twoWords(Self.text(byte, at: place).span, 0)
    let ranges = [ByteRange(0x00, 0x00), ByteRange(0x30, 0x39), ByteRange(0x61, 0x7f)]
    let wide = ranges.map { WideRange($0) }
    let isInside = ranges.contains { $0.contains(byte) }
    #expect(firstAnswer(bytesOutside(wide[0], wide[1], wide[2], words)) == (isInside ? 16 : place))
    #expect(firstAnswer(bytesOutside(.empty, .empty, .empty, words)) == 0)
  }

  @Test(arguments: [ByteRange(0x20, 0x7f), ByteRange(0x00, 0x7f), ByteRange(0x41, 0x41)])
  func `a wide range is the range that it was made of`(_ range: ByteRange) {
    #expect(WideRange(range).range == range)
    #expect(WideRange.empty.range == nil)
  }

  private func isStop(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5c || byte > 0x7f
  }
}
