/// The pieces that RFC 3339 and IMF-fixdate share, taken from left to right.
struct TimestampScanner {
  var offset: Int
  let end: Int

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset == end }

  /// The next byte, 0 at the end.
  func peek(_ bytes: Span<UInt8>) -> UInt8 {
    offset < end ? bytes[offset] : 0
  }

  /// Takes the byte if it comes next.
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes exactly `count` ASCII digits; nil, and nothing taken, where fewer come next.
  mutating func number(ofDigits count: Int, _ bytes: Span<UInt8>) -> Int? {
    guard end - offset >= count else { return nil }
    var value = 0
    for index in offset..<offset + count {
      guard let digit = decimal(bytes[index]) else { return nil }
      value = value * 10 + digit
    }
    offset += count
    return value
  }

  /// `hh:mm:ss` with each field in its range; second 60 passes here.
  mutating func clock(
    _ bytes: Span<UInt8>
  ) throws(TimestampFault) -> (hour: Int, minute: Int, second: Int) {
    guard let hour = number(ofDigits: 2, bytes), take(colon, bytes),
      let minute = number(ofDigits: 2, bytes)
    else { throw .badTime }
    guard take(colon, bytes) else {
      throw isAtEnd || beginsZone(peek(bytes)) ? .noSeconds : .badTime
    }
    guard let second = number(ofDigits: 2, bytes), decimal(peek(bytes)) == nil else {
      throw .badTime
    }
    if hour == 24 { throw .hour24 }
    if hour > 23 { throw .hourOutOfRange }
    if minute > 59 { throw .minuteOutOfRange }
    if second > 60 { throw .secondOutOfRange }
    return (hour, minute, second)
  }

  /// `.` and digits, or nothing at all.
  mutating func fraction(_ bytes: Span<UInt8>) throws(TimestampFault) -> Fraction {
    var fraction = Fraction()
    if peek(bytes) == UInt8(ascii: ",") { throw .commaFraction }
    guard take(UInt8(ascii: "."), bytes) else { return fraction }
    while let digit = decimal(peek(bytes)) {
      fraction.append(digit)
      offset += 1
    }
    guard fraction.digits > 0 else { throw .emptyFraction }
    return fraction
  }

  private func beginsZone(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"), plus, minus: true
    default: false
    }
  }
}

/// The digits after a decimal point.
struct Fraction {
  private(set) var digits = 0
  private var nanoseconds: UInt32 = 0
  private var weight: UInt32 = 100_000_000
  private var rest: [UInt8] = []

  mutating func append(_ digit: Int) {
    digits += 1
    if digits <= 9 {
      nanoseconds += UInt32(digit) * weight
      weight /= 10
    } else {
      rest.append(UInt8(digit))
    }
  }

  /// The instant of a UTC second and this fraction of it.
  func instant(seconds: Int, isLeapSecond: Bool) -> Instant {
    var significant = rest
    while significant.last == 0 { significant.removeLast() }
    return Instant(
      seconds: Int64(seconds), isLeapSecond: isLeapSecond, nanoseconds: nanoseconds,
      rest: significant)
  }
}

/// Seconds since the epoch of a UTC time, where second 60 must be a leap second that happened.
///
/// - Parameter offset: minutes that the written time is ahead of UTC.
func utcSeconds(
  day: Int, clock: (hour: Int, minute: Int, second: Int), offset: Int
) throws(TimestampFault) -> (seconds: Int, isLeapSecond: Bool) {
  let isLeapSecond = clock.second == 60
  let minutes = day * 1_440 + clock.hour * 60 + clock.minute - offset
  let seconds = minutes * 60 + min(clock.second, 59)
  guard isLeapSecond else { return (seconds, false) }
  // 23:59:60 UTC is the last minute of its day: the next minute begins a day.
  guard (minutes + 1) % 1_440 == 0,
    CivilCalendar.hasLeapSecond(daysSinceEpoch: (minutes + 1) / 1_440 - 1)
  else { throw .second60NotLeap }
  return (seconds, true)
}

let colon = UInt8(ascii: ":")
let plus = UInt8(ascii: "+")
let minus = UInt8(ascii: "-")

/// The value of an ASCII digit, or nil.
func decimal(_ byte: UInt8) -> Int? {
  let value = byte &- UInt8(ascii: "0")
  return value < 10 ? Int(value) : nil
}
