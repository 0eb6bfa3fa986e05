/// A point of time that is compared exactly: no rounding, no cut, whatever the number of digits.
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before.
  ///
  /// A leap second has the number of the second before it.
  package var seconds: Int64
  package var isLeapSecond: Bool
  /// The first nine digits of the fraction, 0 to 999,999,999.
  package var nanoseconds: UInt32
  /// The digits 0 to 9 from the tenth on, without trailing zeros; nearly always empty.
  package var rest: [UInt8]

  package init(
    seconds: Int64, isLeapSecond: Bool = false, nanoseconds: UInt32 = 0, rest: [UInt8] = []
  ) {
    self.seconds = seconds
    self.isLeapSecond = isLeapSecond
    self.nanoseconds = nanoseconds
    self.rest = rest
  }
}

extension Instant: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.seconds != right.seconds { return left.seconds < right.seconds }
    if left.isLeapSecond != right.isLeapSecond { return right.isLeapSecond }
    if left.nanoseconds != right.nanoseconds { return left.nanoseconds < right.nanoseconds }
    return left.rest.lexicographicallyPrecedes(right.rest)
  }
}

/// What a timestamp says, in whichever text form it came.
package struct Timestamp: Hashable, Sendable {
  package var instant: Instant
  /// Digits after the decimal point as written, trailing zeros included.
  package var fractionDigits: Int
  /// Whether an offset in numbers stands in place of `Z`, `+00:00` included.
  package var hasNumericOffset: Bool

  package init(instant: Instant, fractionDigits: Int, hasNumericOffset: Bool) {
    self.instant = instant
    self.fractionDigits = fractionDigits
    self.hasNumericOffset = hasNumericOffset
  }
}
