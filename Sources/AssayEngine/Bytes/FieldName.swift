/// The name of a header field of at most 16 bytes, packed so that comparing it, whatever its letter
/// case (RFC 9110 section 5.1), costs two words.
package struct FieldName: BitwiseCopyable, Sendable {
  @usableFromInline var first: UInt64
  @usableFromInline var second: UInt64

  /// A name that is sought; of at most 16 bytes.
  package init(_ name: StaticString) {
    let text = Array("\(name)".utf8)
    self = Self(text.span, 0..<text.count) ?? Self(first: 0, second: 0)
  }

  /// The name in a range; nil for one that is longer, or holds what is no ASCII character.
  package init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let count = range.count
    guard count <= 16 else { return nil }
    let first = keep(count, of: word(bytes, range.lowerBound))
    let second = keep(max(count &- 8, 0), of: word(bytes, range.lowerBound &+ 8))
    guard Self.isText(first, min(count, 8)), Self.isText(second, max(count &- 8, 0)) else {
      return nil
    }
    // Only letters have a byte that differs by this bit alone and that a field's name may hold.
    let lowerCase = everyByte &* 0x20
    self.init(first: first | lowerCase, second: second | lowerCase)
  }

  private init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// Whether the first bytes of a word are ASCII and no control characters.
  private static func isText(_ word: UInt64, _ count: Int) -> Bool {
    let filled = word | ~keep(count, of: .max) & (everyByte &* 0x20)
    let controls = (filled &- everyByte &* 0x20) & ~filled
    return (controls | filled) & everyTopBit == 0
  }

  /// Inlined where fields are told apart.
  @inlinable
  package static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.second == right.second
  }
}
