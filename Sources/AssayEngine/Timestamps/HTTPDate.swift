/// IMF-fixdate of RFC 9110 section 5.6.7, with an optional fraction: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// Letter case counts, the day name must be that of the date (RFC 5322 section 3.3), and second 60
/// stands only where a leap second was inserted.
package enum HTTPDate {
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

  /// Whether an English day name stands at the start, as in every form of HTTP date.
  static func beginsWithDayName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var scanner = TimestampScanner(range)
    return scanner.name(of: dayNames, bytes) != nil
  }

  private static func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(TimestampFault) -> Timestamp {
    guard !range.isEmpty else { throw .empty }
    var scanner = TimestampScanner(range)
    let day = try date(&scanner, bytes, range)
    let clock = try scanner.clock(bytes)
    let fraction = try scanner.fraction(bytes)
    if scanner.isAtEnd { throw .noZone }
    guard scanner.take(" GMT", bytes) else { throw .notIMFFixdate }
    guard scanner.isAtEnd else { throw .trailingText }
    let utc = try utcSeconds(day: day, clock: clock, offset: 0)
    return Timestamp(
      instant: fraction.instant(seconds: utc.seconds, isLeapSecond: utc.isLeapSecond),
      fractionDigits: fraction.digits, hasNumericOffset: false)
  }

  /// Days since the epoch of `Sun, 06 Nov 1994 `.
  private static func date(
    _ scanner: inout TimestampScanner, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(TimestampFault) -> Int {
    guard let weekday = scanner.name(of: dayNames, bytes), scanner.take(", ", bytes),
      let day = scanner.number(ofDigits: 2, bytes), scanner.take(" ", bytes),
      let month = scanner.name(of: monthNames, bytes), scanner.take(" ", bytes),
      let year = scanner.number(ofDigits: 4, bytes), scanner.take(" ", bytes)
    else { throw otherForm(bytes, range) }
    guard day >= 1, day <= CivilCalendar.days(inMonth: month + 1, of: year) else {
      throw .noSuchDay
    }
    let days = CivilCalendar.daysSinceEpoch(year: year, month: month + 1, day: day)
    guard CivilCalendar.weekday(daysSinceEpoch: days) == weekday else { throw .wrongDayName }
    return days
  }

  private static func otherForm(_ bytes: Span<UInt8>, _ range: Range<Int>) -> TimestampFault {
    if case .success = DateTime.parse(bytes, range) { return .looksLikeDateTime }
    let fault = TimestampFault.ofText(bytes, range)
    return switch fault {
    case .leadingSpace, .nonASCII, .epochAsText: fault
    default: .notIMFFixdate
    }
  }

  private static let dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TimestampScanner {
  /// Takes the ASCII text if it comes next.
  fileprivate mutating func take(_ text: String, _ bytes: Span<UInt8>) -> Bool {
    let start = offset
    for byte in text.utf8 where !take(byte, bytes) {
      offset = start
      return false
    }
    return true
  }

  /// Takes one of the names and answers its index.
  fileprivate mutating func name(of names: [String], _ bytes: Span<UInt8>) -> Int? {
    for (index, name) in names.enumerated() where take(name, bytes) {
      return index
    }
    return nil
  }
}
