/// The Gregorian calendar, extended back to year 0 (RFC 3339 appendix C and D).
enum CivilCalendar {
  /// Whether the year has a 29 February.
  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days of a month 1 to 12; 0 for any other month.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Days since 1970-01-01 of a real day in the years 0 to 9999.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March put the leap day last, so that months need no table.
    let shifted = month > 2 ? year : year - 1
    let marchYear = shifted + 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    // 865,565 days lie between 1 March of year -400 and the epoch.
    return marchYear * 365 + leapDays + dayOfYear - 865_565
  }

  /// 0 for Sunday to 6 for Saturday.
  static func weekday(daysSinceEpoch days: Int) -> Int {
    ((days + 4) % 7 + 7) % 7
  }

  /// Whether a leap second was inserted at the end of that UTC day: 27 days from 1972 to 2016.
  static func hasLeapSecond(daysSinceEpoch days: Int) -> Bool {
    leapSecondDays.contains(days)
  }

  /// IERS Bulletin C, as days since 1970-01-01; each is a 30 June or a 31 December.
  private static let leapSecondDays: Set<Int> = Set(
    junes.map { daysSinceEpoch(year: $0, month: 6, day: 30) }
      + decembers.map { daysSinceEpoch(year: $0, month: 12, day: 31) }
  )

  private static let junes = [
    1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015,
  ]

  private static let decembers = [
    1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1987, 1989, 1990, 1995, 1998, 2005, 2008, 2016,
  ]
}
