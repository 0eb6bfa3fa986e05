/// A JSON number, compared without rounding.
struct DecimalText: Comparable {
  private let isNegative: Bool
  /// Significant digits without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// The number is 0.digits times ten to this power.
  private let power: Int

  /// Takes the text of a JSON number; an exponent beyond `Int` counts as its greatest or least.
  init(_ text: String) {
    let parts = text.utf8.split(maxSplits: 1) { $0 | 0x20 == UInt8(ascii: "e") }
    let exponent = parts.count > 1 ? Self.exponent(Substring(parts[1])) : 0
    let mantissa = parts.first.map(Array.init) ?? []
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
    let whole = mantissa[..<point].filter(Self.isDigit)
    let all = whole + mantissa[point...].filter(Self.isDigit)
    let significant = all.drop { $0 == UInt8(ascii: "0") }
    let zeros = significant.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    digits = Array(significant.dropLast(zeros))
    isNegative = mantissa.first == UInt8(ascii: "-") && !digits.isEmpty
    power = digits.isEmpty ? 0 : whole.count - (all.count - significant.count) + exponent
  }

  static func < (left: Self, right: Self) -> Bool {
    guard left.sign == right.sign else { return left.sign < right.sign }
    return left.isNegative ? isSmaller(right, left) : isSmaller(left, right)
  }

  private var sign: Int {
    if digits.isEmpty { return 0 }
    return isNegative ? -1 : 1
  }

  private static func isSmaller(_ left: Self, _ right: Self) -> Bool {
    left.power == right.power
      ? left.digits.lexicographicallyPrecedes(right.digits) : left.power < right.power
  }

  /// Halved, so that adding the places of the digits cannot overflow.
  private static func exponent(_ text: Substring) -> Int {
    let limit = Int.max / 2
    guard let exponent = Int(text) else { return text.hasPrefix("-") ? -limit : limit }
    return min(max(exponent, -limit), limit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
