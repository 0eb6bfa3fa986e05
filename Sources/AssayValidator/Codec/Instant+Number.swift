package import AssayEngine

extension Instant {
  /// How many digits of a fraction are kept; a number that has more is no timestamp here.
  private static let fractionLimit = 1_000

  /// Seconds since the epoch, exactly; nil beyond 64 bits, or with an endless fraction.
  package init?(epochSeconds number: ExactNumber) {
    guard number.exponent >= -Self.fractionLimit, number.digits.count + number.exponent <= 19
    else { return nil }
    let whole = number.plainText.prefix { $0 != "." }
    guard var seconds = Int64(whole) else { return nil }
    var fraction = number.fraction
    if number.isNegative, fraction.contains(where: { $0 != 0 }) {
      // A fraction counts forward from the second before.
      let (before, isBeyond) = seconds.subtractingReportingOverflow(1)
      guard !isBeyond else { return nil }
      seconds = before
      fraction = Self.complement(of: fraction)
    }
    let nanoseconds = (0..<9).reduce(UInt32(0)) { sum, place in
      sum * 10 + UInt32(place < fraction.count ? fraction[place] : 0)
    }
    self.init(seconds: seconds, nanoseconds: nanoseconds, rest: Array(fraction.dropFirst(9)))
  }

  /// The digits of one minus a fraction, whose last digit is not 0.
  private static func complement(of digits: [UInt8]) -> [UInt8] {
    digits.indices.map { index in
      index == digits.count - 1 ? 10 - digits[index] : 9 - digits[index]
    }
  }

  /// Seconds since the epoch, exactly; of a leap second those of the second after it, as POSIX
  /// counts.
  package var epochSeconds: ExactNumber {
    let second = isLeapSecond ? seconds + 1 : seconds
    var digits = fractionDigits
    guard second < 0, !digits.isEmpty else {
      return ExactNumber(whole: second.magnitude, isNegative: second < 0, fraction: digits)
    }
    digits = Self.complement(of: digits)
    return ExactNumber(whole: (second + 1).magnitude, isNegative: true, fraction: digits)
  }

  /// The digits of the fraction, without zeros at the end.
  var fractionDigits: [UInt8] {
    let text = String(nanoseconds)
    var digits = [UInt8](repeating: 0, count: 9 - text.utf8.count) + text.utf8.map { $0 - 0x30 }
    digits += rest
    while digits.last == 0 { digits.removeLast() }
    return digits
  }
}

extension ExactNumber {
  /// - Parameter fraction: the digits after the point.
  fileprivate init(whole: UInt64, isNegative: Bool, fraction: [UInt8]) {
    let digits = String(whole).utf8.map { $0 - 0x30 } + fraction
    self.init(isNegative: isNegative, digits: digits, exponent: -fraction.count)
  }

  /// The digits after the point.
  fileprivate var fraction: [UInt8] {
    guard exponent < 0 else { return [] }
    let zeros = max(-exponent - digits.count, 0)
    return [UInt8](repeating: 0, count: zeros) + digits.suffix(-exponent)
  }
}
