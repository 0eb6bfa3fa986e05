/// Why a text is no timestamp, as precisely as can be told: one fault, the leftmost.
package enum TimestampFault: Error, Hashable, Sendable, CaseIterable {
  case empty
  case leadingSpace
  case nonASCII
  case epochAsText
  case looksLikeHTTPDate
  case looksLikeDateTime
  case basicFormat
  case weekDate
  case ordinalDate
  case yearNotFourDigits
  case fieldNotTwoDigits
  case noDate
  case badMonth
  case noSuchDay
  case dateOnly
  case spaceForT
  case noT
  case badTime
  case noSeconds
  case hour24
  case hourOutOfRange
  case minuteOutOfRange
  case secondOutOfRange
  case second60NotLeap
  case commaFraction
  case emptyFraction
  case noZone
  case badZone
  case offsetWithoutColon
  case offsetOutOfRange
  case trailingText
  case notIMFFixdate
  case wrongDayName

  /// What is wrong, a lower-case fragment without the text itself.
  package var explanation: String {
    switch self {
    case .empty: "the text is empty"
    case .leadingSpace: "white space stands before the date"
    case .nonASCII: "a character is not ASCII, digits of other scripts included"
    case .epochAsText: "a number of seconds written as text"
    case .looksLikeHTTPDate: "an HTTP date, not RFC 3339"
    case .looksLikeDateTime: "an RFC 3339 time, not an HTTP date"
    case .basicFormat: "the date is written without `-`"
    case .weekDate: "a week date, not year, month and day"
    case .ordinalDate: "a day of the year, not month and day"
    case .yearNotFourDigits: "the year has not four digits"
    case .fieldNotTwoDigits: "the month or the day has not two digits"
    case .noDate: "does not begin with a date `YYYY-MM-DD`"
    case .badMonth: "the month is not 01 to 12"
    default: clockExplanation
    }
  }

  private var clockExplanation: String {
    switch self {
    case .noSuchDay: "the month has no such day"
    case .dateOnly: "a date without a time"
    case .spaceForT: "a space stands where `T` belongs"
    case .noT: "no `T` after the date"
    case .badTime: "the time is not `hh:mm:ss`"
    case .noSeconds: "the time has no seconds"
    case .hour24: "hour 24 does not exist, midnight is 00:00:00 of the next day"
    case .hourOutOfRange: "the hour is not 00 to 23"
    case .minuteOutOfRange: "the minute is not 00 to 59"
    case .secondOutOfRange: "the second is not 00 to 59"
    case .second60NotLeap: "second 60, but no leap second was inserted there"
    case .commaFraction: "a comma stands where the decimal point belongs"
    case .emptyFraction: "a decimal point without digits"
    case .noZone: "no `Z` or offset at the end"
    case .badZone: "what follows the time is neither `Z` nor an offset such as `+02:00`"
    case .offsetWithoutColon: "the offset is not `+hh:mm` or `-hh:mm`"
    case .offsetOutOfRange: "the offset has an hour over 23 or a minute over 59"
    case .trailingText: "text follows the timestamp"
    case .wrongDayName: "the day name is not that of the date"
    default: "not of the form `Sun, 06 Nov 1994 08:49:37 GMT`"
    }
  }
}
