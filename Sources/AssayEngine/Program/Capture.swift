/// The place of a value that a rule compares with another: a range between the quotes of a string, or the
/// whole of a number.
package struct Capture: BitwiseCopyable, Sendable {
  package var start: Int
  package var count: Int
  package var hasEscapes: Bool
  /// Whether the document holds the value and nothing was wrong with it.
  package var isUsable: Bool
  /// Whether the member stands there twice: then neither value is compared.
  var isSpoiled = false

  package static let none = Self(start: 0, count: 0, hasEscapes: false, isUsable: false)

  package var range: Range<Int> { start..<start + count }

  /// Whether it is of the same bytes as another capture; false where only their values can tell.
  package func isPlainly(
    _ other: Self, of otherBytes: Span<UInt8>, in bytes: Span<UInt8>
  ) -> Bool {
    !hasEscapes && !other.hasEscapes && areEqual(bytes, range, otherBytes, other.range)
  }

  /// The offset of the value itself: of a string, that of its opening quote.
  package func valueStart(in bytes: Span<UInt8>) -> Int {
    start > 0 && bytes[start - 1] == 0x22 ? start - 1 : start
  }
}
