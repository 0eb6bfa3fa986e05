/// The name of a header field that is looked for, of at most 16 bytes, whatever its letter case
/// (RFC 9110 section 5.1).
package struct FieldName: BitwiseCopyable, Sendable {
  private let text: TwoWords
  /// The bits that count: of a letter all but the one that tells its case.
  private let mask: TwoWords
  private let count: Int

  package init(_ name: StaticString) {
    let name = Array("\(name)".utf8)
    let mask = name.map { byte -> UInt8 in 0x61...0x7a ~= byte | 0x20 ? 0xdf : 0xff }
    text = twoWords(name.span, 0)
    self.mask = twoWords(mask.span, 0)
    count = name.count
  }

  /// Whether the bytes in a range are that name.
  package func isName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == count && !((twoWords(bytes, range.lowerBound) ^ text) & mask).isAny
  }
}
