import AssayEngine
import AssayTestSupport
import Testing

/// The result for the whole of a text.
private func parse(_ text: String) -> Result<Timestamp, TimestampFault> {
  let bytes = Array(text.utf8)
  return DateTime.parse(bytes.span, 0..<bytes.count)
}

@Suite struct `RFC 3339 timestamps` {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0, 0, false),
    ("2031-07-08T09:10:11Z", 1_941_268_211, 0, 0, false),
    ("2031-07-08t09:10:11z", 1_941_268_211, 0, 0, false),
    ("2031-07-08T09:10:11.5Z", 1_941_268_211, 500_000_000, 1, false),
    ("2031-07-08T09:10:11.05Z", 1_941_268_211, 50_000_000, 2, false),
    ("2031-07-08T09:10:11.120Z", 1_941_268_211, 120_000_000, 3, false),
    ("2031-07-08T09:10:11.000250Z", 1_941_268_211, 250_000, 6, false),
    ("2031-07-08T09:10:11.987654321Z", 1_941_268_211, 987_654_321, 9, false),
    ("2031-07-08T09:10:11+00:00", 1_941_268_211, 0, 0, true),
    ("2031-07-08T09:10:11-00:00", 1_941_268_211, 0, 0, true),
    ("2031-07-08T11:10:11+02:00", 1_941_268_211, 0, 0, true),
    ("2031-07-07T09:11:11.25-23:59", 1_941_268_211, 250_000_000, 2, true),
    ("1969-12-31T23:59:59Z", -1, 0, 0, false),
    ("0000-01-01T00:00:00Z", -62_167_219_200, 0, 0, false),
    ("0000-01-01T00:00:00+23:59", -62_167_305_540, 0, 0, true),
    ("9999-12-31T23:59:59-23:59", 253_402_387_139, 0, 0, true),
    ("2000-02-29T12:00:00Z", 951_825_600, 0, 0, false),
  ])
  func `are read exactly`(
    text: String, seconds: Int64, nanoseconds: UInt32, digits: Int, hasOffset: Bool
  ) {
    let instant = Instant(seconds: seconds, nanoseconds: nanoseconds)
    #expect(
      parse(text)
        == .success(
          Timestamp(instant: instant, fractionDigits: digits, hasNumericOffset: hasOffset)))
  }

  @Test(arguments: [
    ("", TimestampFault.empty),
    (" 2031-07-08T09:10:11Z", .leadingSpace),
    ("2031-07-0٨T09:10:11Z", .nonASCII),
    ("1941181811", .epochAsText),
    ("1941181811.5", .epochAsText),
    ("-1.9E9", .epochAsText),
    ("2031", .epochAsText),
    ("Tue, 08 Jul 2031 09:10:11 GMT", .looksLikeHTTPDate),
    ("Tuesday, 08-Jul-31 09:10:11 GMT", .looksLikeHTTPDate),
    ("Tue Jul  8 09:10:11 2031", .looksLikeHTTPDate),
    ("20310708T091011Z", .basicFormat),
    ("20310708", .basicFormat),
    ("2031-W28-2T09:10:11Z", .weekDate),
    ("2031W282", .weekDate),
    ("2031-189T09:10:11Z", .ordinalDate),
    ("12031-07-08T09:10:11Z", .yearNotFourDigits),
    ("+2031-07-08T09:10:11Z", .yearNotFourDigits),
    ("-2031-07-08T09:10:11Z", .yearNotFourDigits),
    ("31-07-08T09:10:11Z", .yearNotFourDigits),
    ("2031-7-08T09:10:11Z", .fieldNotTwoDigits),
    ("2031-07-8T09:10:11Z", .fieldNotTwoDigits),
    ("2031-007-08T09:10:11Z", .fieldNotTwoDigits),
    ("2031-07-008T09:10:11Z", .fieldNotTwoDigits),
    ("tomorrow", .noDate),
    ("2031/07/08T09:10:11Z", .noDate),
    ("2031-07", .noDate),
    ("0000-00-00T00:00:00Z", .badMonth),
    ("2031-13-08T09:10:11Z", .badMonth),
  ])
  func `name what stands in place of a date`(text: String, fault: TimestampFault) {
    #expect(parse(text) == .failure(fault))
  }

  @Test(arguments: [
    ("2031-07-00T09:10:11Z", TimestampFault.noSuchDay),
    ("2031-02-30T09:10:11Z", .noSuchDay),
    ("2031-02-29T09:10:11Z", .noSuchDay),
    ("2100-02-29T09:10:11Z", .noSuchDay),
    ("2031-06-31T09:10:11Z", .noSuchDay),
    ("2031-07-08", .dateOnly),
    ("2031-07-08 09:10:11Z", .spaceForT),
    ("2031-07-08_09:10:11Z", .noT),
    ("2031-07-08Z", .noT),
    ("2031-07-08T", .badTime),
    ("2031-07-08T9:10:11Z", .badTime),
    ("2031-07-08T091011Z", .badTime),
    ("2031-07-08T09:10:111Z", .badTime),
    ("2031-07-08T09:10Z", .noSeconds),
    ("2031-07-08T09:10", .noSeconds),
    ("2031-07-08T09:10+02:00", .noSeconds),
    ("2031-07-08T24:00:00Z", .hour24),
    ("2031-07-08T24:00:01Z", .hour24),
    ("2031-07-08T25:10:11Z", .hourOutOfRange),
    ("2031-07-08T09:60:11Z", .minuteOutOfRange),
    ("2031-07-08T09:10:61Z", .secondOutOfRange),
    ("2031-07-08T09:10:11,5Z", .commaFraction),
    ("2031-07-08T09:10:11.Z", .emptyFraction),
    ("2031-07-08T09:10:11.", .emptyFraction),
    ("2031-07-08T09:10:11", .noZone),
    ("2031-07-08T09:10:11.5", .noZone),
    ("2031-07-08T09:10:11 GMT", .badZone),
    ("2031-07-08T09:10:11 +02:00", .badZone),
    ("2031-07-08T09:10:11.5.5Z", .badZone),
    ("2031-07-08T09:10:11+0000", .offsetWithoutColon),
    ("2031-07-08T09:10:11+02", .offsetWithoutColon),
    ("2031-07-08T09:10:11+2:00", .offsetWithoutColon),
    ("2031-07-08T09:10:11+02:000", .offsetWithoutColon),
    ("2031-07-08T09:10:11+24:00", .offsetOutOfRange),
    ("2031-07-08T09:10:11+99:99", .offsetOutOfRange),
    ("2031-07-08T09:10:11-10:60", .offsetOutOfRange),
    ("2031-07-08T09:10:11Z\n", .trailingText),
    ("2031-07-08T09:10:11Z ", .trailingText),
    ("2031-07-08T09:10:11+02:00Z", .trailingText),
    ("2031-07-08T09:10:11Z\0", .trailingText),
  ])
  func `name what is wrong after the date`(text: String, fault: TimestampFault) {
    #expect(parse(text) == .failure(fault))
  }

  @Test func `stay within their range`() {
    let bytes = Array("\"2031-07-08T09:10:11Z\"".utf8)
    #expect(throws: Never.self) { try DateTime.parse(bytes.span, 1..<21).get() }
    #expect(DateTime.parse(bytes.span, 1..<20) == .failure(.noZone))
  }

  @Test(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
  func `the outside suite is whole`() throws {
    #expect(try FormatCase.load("date-time").count == 27)
    #expect(try FormatCase.load("date").count == 75)
    #expect(try FormatCase.load("time").count == 41)
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try FormatCase.load("date-time"))
  func `agree with the outside suite`(_ sample: FormatCase) {
    #expect(isAccepted(sample.text) == sample.isValid)
  }

  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try FormatCase.load("date"))
  func `agree with the outside suite on dates`(_ sample: FormatCase) {
    #expect(isAccepted("\(sample.text)T00:00:00Z") == sample.isValid)
  }

  /// The suite's leap seconds fall, after their offset, on either day around a real one.
  @Test(
    .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)),
    arguments: try FormatCase.load("time"))
  func `agree with the outside suite on times`(_ sample: FormatCase) {
    let accepted = ["1998-12-31", "1999-01-01"].contains { isAccepted("\($0)T\(sample.text)") }
    #expect(accepted == sample.isValid)
  }

  private func isAccepted(_ text: String) -> Bool {
    switch parse(text) {
    case .success: true
    case .failure: false
    }
  }
}

@Suite struct `Leap seconds` {
  private static let days = [
    "1972-06-30", "1972-12-31", "1973-12-31", "1974-12-31", "1975-12-31", "1976-12-31",
    "1977-12-31", "1978-12-31", "1979-12-31", "1981-06-30", "1982-06-30", "1983-06-30",
    "1985-06-30", "1987-12-31", "1989-12-31", "1990-12-31", "1992-06-30", "1993-06-30",
    "1994-06-30", "1995-12-31", "1997-06-30", "1998-12-31", "2005-12-31", "2008-12-31",
    "2012-06-30", "2015-06-30", "2016-12-31",
  ]

  @Test(arguments: days)
  func `exist at the end of a leap-second day`(day: String) {
    #expect(throws: Never.self) { try parse("\(day)T23:59:60Z").get() }
    #expect(throws: Never.self) { try parse("\(day)T23:59:60.999Z").get() }
    #expect(parse("\(day)T23:58:60Z") == .failure(.second60NotLeap))
    #expect(parse("\(day)T00:00:60Z") == .failure(.second60NotLeap))
  }

  /// Every other 30 June and 31 December from 1960 to 2040.
  private static let otherDays = (1960...2040).flatMap { ["\($0)-06-30", "\($0)-12-31"] }
    .filter { !days.contains($0) }

  @Test(arguments: otherDays)
  func `exist on no other day`(day: String) {
    #expect(parse("\(day)T23:59:60Z") == .failure(.second60NotLeap))
  }

  @Test(arguments: [
    "2017-01-01T00:59:60+01:00", "2016-12-31T18:29:60-05:30", "2017-01-01T23:58:60+23:59",
    "2016-12-31T23:59:60+00:00",
  ])
  func `are found after the offset`(text: String) throws {
    let instant = try parse(text).get().instant
    #expect(instant == Instant(seconds: 1_483_228_799, isLeapSecond: true))
  }

  @Test(arguments: [
    "2016-12-31T23:59:60+01:00", "2016-12-31T23:59:60-00:01", "2016-12-31T22:59:60Z",
    "1970-01-01T00:00:60Z", "1969-12-31T23:59:60Z", "0000-01-01T00:59:60+01:00",
  ])
  func `are not found elsewhere`(text: String) {
    #expect(parse(text) == .failure(.second60NotLeap))
  }
}

@Suite struct `Instants` {
  @Test(arguments: [
    ("2031-07-08T09:10:11Z", "2031-07-08T09:10:11.000000000000001Z"),
    ("2031-07-08T09:10:11.1234567891Z", "2031-07-08T09:10:11.12345678911Z"),
    ("2031-07-08T09:10:11.999999999999Z", "2031-07-08T09:10:12Z"),
    ("2031-07-08T09:10:11.19Z", "2031-07-08T09:10:11.2Z"),
    ("2016-12-31T23:59:59.999Z", "2016-12-31T23:59:60Z"),
    ("2016-12-31T23:59:60.999Z", "2017-01-01T00:00:00Z"),
    ("2031-07-08T09:10:11+02:00", "2031-07-08T09:10:11Z"),
  ])
  func `are ordered without rounding`(earlier: String, later: String) throws {
    let (first, second) = (try parse(earlier).get().instant, try parse(later).get().instant)
    #expect(first < second)
    #expect(!(second < first))
  }

  @Test(arguments: [
    ("2031-07-08T09:10:11.5Z", "2031-07-08T09:10:11.500Z"),
    ("2031-07-08T09:10:11Z", "2031-07-08T09:10:11.000000000000Z"),
    ("2031-07-08T09:10:11.12345678910Z", "2031-07-08T11:10:11.1234567891+02:00"),
  ])
  func `are equal whatever the spelling`(one: String, other: String) throws {
    #expect(try parse(one).get().instant == parse(other).get().instant)
  }
}

@Suite struct `Timestamp faults` {
  @Test func `explain themselves each in other words`() {
    let words = TimestampFault.allCases.map(\.explanation)
    #expect(Set(words).count == words.count)
  }
}
