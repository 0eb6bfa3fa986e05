/// `*`, `+`, `?` and `{m,n}`.
extension PatternParser {
  /// The count that follows, lazy or not: which of the two says nothing of the language.
  mutating func quantifier() throws(PatternError) -> (UInt32, UInt32)? {
    var counts = symbol()
    if counts == nil { counts = try count() }
    guard let counts else {
      guard isUnicode, next == "{" else { return nil }
      throw syntax("incomplete count")
    }
    _ = take("?")
    return counts
  }

  private mutating func symbol() -> (UInt32, UInt32)? {
    switch next {
    case "*": advance(by: (0, PatternNode.unbounded))
    case "+": advance(by: (1, PatternNode.unbounded))
    case "?": advance(by: (0, 1))
    default: nil
    }
  }

  private mutating func advance(by counts: (UInt32, UInt32)) -> (UInt32, UInt32) {
    position += 1
    return counts
  }

  /// `{m}`, `{m,}` or `{m,n}`; nil, and nothing taken, for anything else.
  mutating func count() throws(PatternError) -> (UInt32, UInt32)? {
    let start = position
    guard take("{"), let minimum = number() else {
      position = start
      return nil
    }
    var maximum = minimum
    if take(",") { maximum = number() ?? PatternNode.unbounded }
    guard take("}") else {
      position = start
      return nil
    }
    guard minimum <= maximum else {
      throw PatternError(.syntax, at: start, "count out of order")
    }
    return (minimum, maximum)
  }

  /// Decimal digits; more than any text is long is without bound.
  private mutating func number() -> UInt32? {
    let start = position
    var value: UInt32 = 0
    while let digit = next.flatMap({ Self.digit($0, radix: 10) }) {
      value = value > 100_000_000 ? PatternNode.unbounded : value * 10 + digit
      position += 1
    }
    return position == start ? nil : value
  }

  static func digit(_ scalar: Unicode.Scalar, radix: UInt32) -> UInt32? {
    let value: UInt32
    switch scalar {
    case "0"..."9": value = scalar.value - 0x30
    case "a"..."f": value = scalar.value - 0x61 + 10
    case "A"..."F": value = scalar.value - 0x41 + 10
    default: return nil
    }
    return value < radix ? value : nil
  }
}
