/// Sixteen bytes of a literal text, and the bits of those that count.
struct LiteralPart: BitwiseCopyable, Sendable {
  var text: TwoWords
  var mask: TwoWords

  /// The parts of a literal: at least one, of which no bit counts where the literal is empty.
  static func parts(of literal: [UInt8]) -> [Self] {
    let bytes = literal.span
    return stride(from: 0, to: max(literal.count, 1), by: 16).map { offset in
      let count = literal.count - offset
      return Self(
        text: twoWords(bytes, offset),
        mask: TwoWords(
          keep(min(count, 8), of: .max), keep(max(0, min(count - 8, 8)), of: .max)))
    }
  }
}

/// Whether the bytes at an offset are the literal of that many bytes whose first part is given.
@inline(__always)
func hasLiteral(
  _ literals: Span<LiteralPart>, _ first: Int, _ length: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  var index = first
  var rest = length
  while true {
    let text = twoWords(bytes, offset &+ length &- rest)
    let differences = (text ^ literals[index].text) & literals[index].mask
    if differences.isAny { return false }
    rest &-= 16
    if rest <= 0 { return true }
    index &+= 1
  }
}
