import Testing

@testable import AssayEngine

@Suite struct ScalarScanTests {
  /// Sequences of UTF-8, and whether they are well-formed (RFC 3629 section 4).
  private static let sequences: [([UInt8], Bool)] = [
    ([0xe4, 0xb8, 0x80], true), ([0xe0, 0xa0, 0x80], true), ([0xed, 0x9f, 0xbf], true),
    ([0xef, 0xbf, 0xbf], true), ([0xc3, 0xa9], true), ([0xf0, 0x9f, 0x98, 0x80], true),
    ([0xe0, 0x9f, 0xbf], false), ([0xed, 0xa0, 0x80], false), ([0xe4, 0xb8, 0x41], false),
    ([0xe4, 0x41, 0x80], false), ([0xf0, 0x8f, 0xbf, 0xbf], false),
    ([0xf4, 0x90, 0x80, 0x80], false), ([0xc1, 0x81], false), ([0x80, 0x80], false),
  ]

  @Test(arguments: sequences, 0...4)
  func `what is ill-formed is found wherever it stands among others`(
    _ sequence: ([UInt8], Bool), _ before: Int
  ) {
    let others = [[UInt8]](repeating: [0xe4, 0xb8, 0x80], count: before).flatMap { $0 }
    let after: [UInt8] = [0xe6, 0x97, 0xa5, 0xe6, 0x9c, 0xac]
    let text = others + sequence.0 + after + [0x22]
    #expect(endOfScalars(text.span, 0) == (sequence.1 ? text.count - 1 : -1))
  }

  @Test(arguments: 1...5)
  func `what breaks off is no whole sequence`(_ count: Int) {
    let text = Array([0xe4, 0xb8, 0x80, 0xe4, 0xb8, 0x80].prefix(count)) as [UInt8]
    #expect(endOfScalars(text.span, 0) == (count == 3 ? 3 : -1))
  }
}
