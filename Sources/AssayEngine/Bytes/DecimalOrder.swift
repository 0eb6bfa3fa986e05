/// The order of numbers as they are written, without rounding.
package enum DecimalOrder {
  /// Whether the first JSON number is less than the second; both must be JSON numbers.
  package static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (left, right) = (Decimal(left), Decimal(right))
    if left.sign != right.sign { return left.sign < right.sign }
    return left.sign >= 0 ? left.isNearerZero(than: right) : right.isNearerZero(than: left)
  }

  /// A number as `0.digits × 10^exponent`, without zeros at either end of the digits.
  private struct Decimal {
    /// -1, 0 or 1.
    var sign: Int
    var digits: [UInt8]
    var exponent: Int

    init(_ text: [UInt8]) {
      let isNegative = text.first == UInt8(ascii: "-")
      let mantissa = text.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      let written = mantissa.filter { 0x30...0x39 ~= $0 }
      let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }.count { 0x30...0x39 ~= $0 }
      let leadingZeros = written.prefix { $0 == 0x30 }.count
      digits = Array(written.dropFirst(leadingZeros))
      while digits.last == 0x30 { digits.removeLast() }
      sign = digits.isEmpty ? 0 : isNegative ? -1 : 1
      exponent = whole - leadingZeros + Self.exponent(text.dropFirst(mantissa.count + 1))
    }

    /// An exponent beyond a billion digits orders like one of a billion.
    private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
      var value = 0
      for digit in text where 0x30...0x39 ~= digit {
        value = min(value * 10 + Int(digit & 0xf), 1_000_000_000)
      }
      return text.first == UInt8(ascii: "-") ? -value : value
    }

    func isNearerZero(than other: Self) -> Bool {
      guard sign != 0 else { return false }
      if exponent != other.exponent { return exponent < other.exponent }
      return digits.lexicographicallyPrecedes(other.digits)
    }
  }
}
