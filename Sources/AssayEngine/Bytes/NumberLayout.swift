/// Where the digits of a JSON number stand, and what they are worth: so that numbers are compared by
/// value, without rounding and without copying a digit.
///
/// The number is `0.digits × 10^exponent`, its digits without zeros at either end.
struct NumberLayout: BitwiseCopyable, Sendable {
  /// -1, 0 or 1.
  private(set) var sign = 0
  /// The offset of the first digit that is not zero.
  private(set) var first = 0
  /// How many digits there are between zeros.
  private(set) var digitCount = 0
  private(set) var exponent = 0
  /// Whether the exponent was cut, so that two numbers beyond it need not be equal.
  private(set) var isCut = false

  /// An exponent beyond this counts as this: no document has as many digits.
  private static let exponentLimit = 100_000_000_000_000_000

  /// The layout of the JSON number that the range holds.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let isNegative = byte(bytes, range.lowerBound) == 0x2d
    var offset = range.lowerBound + (isNegative ? 1 : 0)
    // Counted from the first digit of the text.
    var position = 0
    var whole: Int?
    var firstPosition = 0
    while offset < range.upperBound, bytes[offset] | 0x20 != 0x65 {
      let next = bytes[offset]
      if next == 0x2e {
        whole = position
      } else {
        if next != 0x30 {
          if digitCount == 0 { (first, firstPosition) = (offset, position) }
          digitCount = position - firstPosition + 1
        }
        position += 1
      }
      offset += 1
    }
    guard digitCount > 0 else { return }
    sign = isNegative ? -1 : 1
    exponent = (whole ?? position) - firstPosition
    if offset < range.upperBound { exponent += readExponent(bytes, offset + 1..<range.upperBound) }
  }

  private mutating func readExponent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for offset in range where bytes[offset] &- 0x30 <= 9 {
      value = value * 10 + Int(bytes[offset] & 0xf)
      if value > Self.exponentLimit {
        isCut = true
        value = Self.exponentLimit
      }
    }
    return byte(bytes, range.lowerBound) == 0x2d ? -value : value
  }

  /// Whether nothing is left behind the point.
  var isInteger: Bool { digitCount <= exponent || sign == 0 }

  /// The value of an integer that an `Int64` holds, or nil.
  func integer(in bytes: Span<UInt8>) -> Int64? {
    guard sign != 0 else { return 0 }
    guard isInteger, exponent <= 19 else { return nil }
    var value: Int64 = 0
    var digits = Digits(self)
    for _ in 0..<exponent {
      let digit = Int64(digits.next(in: bytes) ?? 0)
      let (shifted, isTooGreat) = value.multipliedReportingOverflow(by: 10)
      let (next, isGreater) = shifted.addingReportingOverflow(Int64(sign) * digit)
      guard !isTooGreat, !isGreater else { return nil }
      value = next
    }
    return value
  }

  /// Whether this number, of `bytes`, is less than another, of `others`.
  func isLess(
    _ bytes: Span<UInt8>, than other: Self, _ others: Span<UInt8>
  ) -> Bool {
    guard sign == other.sign else { return sign < other.sign }
    return sign >= 0
      ? isNearerZero(bytes, than: other, others) : other.isNearerZero(others, than: self, bytes)
  }

  private func isNearerZero(
    _ bytes: Span<UInt8>, than other: Self, _ others: Span<UInt8>
  ) -> Bool {
    guard sign != 0 else { return false }
    guard exponent == other.exponent else { return exponent < other.exponent }
    var left = Digits(self)
    var right = Digits(other)
    while let digit = right.next(in: others) {
      let own = left.next(in: bytes) ?? 0
      if own != digit { return own < digit }
    }
    return false
  }

  /// The digits between zeros, one after another.
  struct Digits {
    private var offset: Int
    private var left: Int

    init(_ layout: NumberLayout) {
      offset = layout.first
      left = layout.digitCount
    }

    mutating func next(in bytes: Span<UInt8>) -> UInt8? {
      guard left > 0 else { return nil }
      if bytes[offset] == 0x2e { offset += 1 }
      defer { offset += 1 }
      left -= 1
      return bytes[offset] & 0xf
    }
  }
}
