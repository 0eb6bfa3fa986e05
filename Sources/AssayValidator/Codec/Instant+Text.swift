package import AssayEngine

extension Instant {
  /// The text of RFC 3339 in UTC, its fraction as long as it must be; nil outside the years 0 to
  /// 9999.
  package var dateTime: String? {
    guard let civil = CivilTime(self) else { return nil }
    return "\(civil.date)T\(civil.clock)\(fractionText)Z"
  }

  /// The IMF-fixdate of RFC 9110 section 5.6.7, with a fraction if there is one; nil outside the
  /// years 0 to 9999.
  package var httpDate: String? {
    guard let civil = CivilTime(self) else { return nil }
    return "\(civil.imfDate) \(civil.clock)\(fractionText) GMT"
  }

  private var fractionText: String {
    let digits = fractionDigits
    return digits.isEmpty ? "" : "." + digits.map { String($0) }.joined()
  }
}

/// A UTC second in the terms of the Gregorian calendar.
private struct CivilTime {
  private let year: Int
  private let month: Int
  private let day: Int
  private let weekday: Int
  private let secondOfDay: Int
  private let isLeapSecond: Bool

  private static let secondsOfYears = -62_167_219_200...253_402_300_799

  /// Nil outside the years 0 to 9999.
  init?(_ instant: Instant) {
    let seconds = Int(instant.seconds)
    guard Self.secondsOfYears.contains(seconds) else { return nil }
    secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    let days = (seconds - secondOfDay) / 86_400
    weekday = ((days + 4) % 7 + 7) % 7
    isLeapSecond = instant.isLeapSecond
    // Days since 1 March of year -400: years that begin in March put the leap day last.
    let shifted = days + 865_565
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = era * 400 + yearOfEra - 400 + (month <= 2 ? 1 : 0)
  }

  var date: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

  var clock: String {
    let second = isLeapSecond ? 60 : secondOfDay % 60
    return "\(padded(secondOfDay / 3_600)):\(padded(secondOfDay / 60 % 60)):\(padded(second))"
  }

  var imfDate: String {
    "\(Self.days[weekday]), \(padded(day)) \(Self.months[month - 1]) \(padded(year, 4))"
  }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: width - text.count) + text
  }

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
