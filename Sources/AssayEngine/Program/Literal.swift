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

  /// The bytes of a literal of that length, whose parts come first.
  static func text(of parts: ArraySlice<Self>, _ length: Int) -> [UInt8] {
    (0..<length).map { offset in
      let text = parts[parts.startIndex + offset / 16].text
      let word = offset % 16 < 8 ? text.low : text.high
      return UInt8(truncatingIfNeeded: word >> UInt64(offset % 8 * 8))
    }
  }
}

/// Where a literal is, and how long, in one word.
struct LiteralWord: BitwiseCopyable, Sendable {
  let word: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    self.word = word
  }

  init(literal: UInt32, length: Int) {
    word = UInt64(length) << 32 | UInt64(literal)
  }

  @inline(__always)
  var literal: Int { Int(truncatingIfNeeded: word & 0xffff_ffff) }

  /// In bytes.
  @inline(__always)
  var length: Int { Int(truncatingIfNeeded: word &>> 32) }
}

/// Whether the bytes at an offset are the literal of that many bytes whose first part is given.
@inline(__always)
func hasLiteral(
  _ literals: Span<LiteralPart>, _ first: Int, _ length: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  // Most literals have one part.
  hasPart(literals, first, bytes, offset)
    && (length <= 16 || hasParts(literals, first &+ 1, length &- 16, bytes, offset &+ 16))
}

/// As `hasLiteral`, for literals that mostly have several parts.
@inline(__always)
func hasLongLiteral(
  _ literals: Span<LiteralPart>, _ first: Int, _ length: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  var index = first
  var distance = 0
  repeat {
    guard hasPart(literals, index, bytes, offset &+ distance) else { return false }
    index &+= 1
    distance &+= 16
  } while distance < length
  return true
}

@inline(never)
private func hasParts(
  _ literals: Span<LiteralPart>, _ first: Int, _ length: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  hasLongLiteral(literals, first, length, bytes, offset)
}

@inline(__always)
private func hasPart(
  _ literals: Span<LiteralPart>, _ index: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  isPart(literals[index], bytes, offset)
}

/// Whether the bytes at an offset are that part of a literal.
@inline(__always)
func isPart(_ part: LiteralPart, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  !((twoWords(bytes, offset) ^ part.text) & part.mask).isAny
}
