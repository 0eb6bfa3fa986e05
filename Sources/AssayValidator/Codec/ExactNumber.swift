/// A decimal number of any size, without rounding: `digits × 10^exponent`.
///
/// Equal numbers are equal however they were written: `1000`, `1e3` and `1000.0` are one.
package struct ExactNumber: Hashable, Sendable {
  package let isNegative: Bool
  /// 0 to 9, without zeros at either end; empty for zero.
  let digits: [UInt8]
  /// 0 for zero.
  let exponent: Int

  /// The longest exponent, in digits, that is read.
  private static let exponentDigits = 18

  /// Reads a JSON number (RFC 8259 section 6); nil for other text and for an exponent of more than
  /// 18 digits.
  package init?(_ text: String) {
    let parts = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == 0x65 })
    guard let mantissa = parts.first, let power = Self.power(parts.dropFirst().first) else {
      return nil
    }
    let unsigned = mantissa.first == UInt8(ascii: "-") ? mantissa.dropFirst() : mantissa
    let halves = unsigned.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: ".") })
    guard halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      return nil
    }
    let written = halves.joined().map { $0 - 0x30 }
    let fraction = halves.dropFirst().first?.count ?? 0
    self.init(
      isNegative: unsigned.count < mantissa.count, digits: written, exponent: power - fraction)
  }

  package init(_ number: Int) {
    let magnitude = String(number.magnitude).utf8.map { $0 - 0x30 }
    self.init(isNegative: number < 0, digits: magnitude, exponent: 0)
  }

  /// - Parameter digits: with zeros at their ends or without.
  init(isNegative: Bool, digits: some Sequence<UInt8>, exponent: Int) {
    var significant = Array(digits.drop { $0 == 0 })
    let count = significant.count
    while significant.last == 0 { significant.removeLast() }
    self.digits = significant
    self.isNegative = isNegative && !significant.isEmpty
    self.exponent = significant.isEmpty ? 0 : exponent + count - significant.count
  }

  private static func power(_ text: Substring.UTF8View?) -> Int? {
    guard let text else { return 0 }
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let digits = isSigned ? text.dropFirst() : text
    return digits.count <= exponentDigits ? Int(Substring(text)) : nil
  }

  /// Whether it has no fraction.
  package var isInteger: Bool { exponent >= 0 }

  /// The number, where it is an integer of 64 bits.
  package var integer: Int? {
    isInteger && digits.count + exponent <= 19 ? Int(plainText) : nil
  }

  /// A JSON number: plain digits, or with an exponent where more than 30 zeros would fill a gap.
  package var text: String {
    let zeros = exponent >= 0 ? exponent : -exponent - digits.count
    return zeros <= 30 ? plainText : "\(isNegative ? "-" : "")\(written)e\(exponent)"
  }

  /// Without an exponent, however many zeros that takes.
  var plainText: String {
    let sign = isNegative ? "-" : ""
    guard !digits.isEmpty else { return "0" }
    guard exponent < 0 else { return sign + written + String(repeating: "0", count: exponent) }
    let whole = written.dropLast(-exponent)
    let fraction = written.suffix(-exponent)
    let zeros = String(repeating: "0", count: -exponent - fraction.count)
    return "\(sign)\(whole.isEmpty ? "0" : whole).\(zeros)\(fraction)"
  }

  private var written: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }
}
