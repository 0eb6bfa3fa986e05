/// Timestamps of RFC 3339 section 5.6, read without haste and with a precise fault.
///
/// Exact where parsers are lenient: real days only, seconds compulsory, no hour 24, an offset with
/// its colon, second 60 only where a leap second was inserted, ASCII digits, nothing before or
/// after. `t`, `z`, year 0000 and any number of fraction digits are legal.
package enum DateTime {
  /// Reads the whole of `range`, which must lie within `bytes`.
  package static func parse(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Result<Timestamp, TimestampFault> {
    do throws(TimestampFault) {
      return .success(try scan(bytes, range))
    } catch {
      return .failure(error)
    }
  }

  private static func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(TimestampFault) -> Timestamp {
    var scanner = TimestampScanner(range)
    let day = try date(&scanner, bytes, range)
    try separator(&scanner, bytes)
    let clock = try scanner.clock(bytes)
    let fraction = try scanner.fraction(bytes)
    let zone = try zone(&scanner, bytes)
    guard scanner.isAtEnd else { throw .trailingText }
    let utc = try utcSeconds(day: day, clock: clock, offset: zone ?? 0)
    return Timestamp(
      instant: fraction.instant(seconds: utc.seconds, isLeapSecond: utc.isLeapSecond),
      fractionDigits: fraction.digits, hasNumericOffset: zone != nil)
  }

  /// Days since the epoch of `YYYY-MM-DD`.
  private static func date(
    _ scanner: inout TimestampScanner, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(TimestampFault) -> Int {
    guard let year = scanner.number(ofDigits: 4, bytes), scanner.take(minus, bytes),
      let month = scanner.number(ofDigits: 2, bytes), scanner.take(minus, bytes),
      let day = scanner.number(ofDigits: 2, bytes), decimal(scanner.peek(bytes)) == nil
    else { throw TimestampFault.ofText(bytes, range) }
    guard 1...12 ~= month else { throw .badMonth }
    guard day >= 1, day <= CivilCalendar.days(inMonth: month, of: year) else { throw .noSuchDay }
    return CivilCalendar.daysSinceEpoch(year: year, month: month, day: day)
  }

  private static func separator(
    _ scanner: inout TimestampScanner, _ bytes: Span<UInt8>
  ) throws(TimestampFault) {
    if scanner.isAtEnd { throw .dateOnly }
    if scanner.take(UInt8(ascii: "T"), bytes) || scanner.take(UInt8(ascii: "t"), bytes) { return }
    throw scanner.peek(bytes) == UInt8(ascii: " ") ? .spaceForT : .noT
  }

  /// Minutes ahead of UTC, or nil for `Z`.
  private static func zone(
    _ scanner: inout TimestampScanner, _ bytes: Span<UInt8>
  ) throws(TimestampFault) -> Int? {
    if scanner.isAtEnd { throw .noZone }
    if scanner.take(UInt8(ascii: "Z"), bytes) || scanner.take(UInt8(ascii: "z"), bytes) {
      return nil
    }
    let isAhead = scanner.take(plus, bytes)
    guard isAhead || scanner.take(minus, bytes) else { throw .badZone }
    guard let hours = scanner.number(ofDigits: 2, bytes), scanner.take(colon, bytes),
      let minutes = scanner.number(ofDigits: 2, bytes), decimal(scanner.peek(bytes)) == nil
    else { throw .offsetWithoutColon }
    guard hours <= 23, minutes <= 59 else { throw .offsetOutOfRange }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}
