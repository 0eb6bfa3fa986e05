import AssayEngine
import AssayValidator
import Testing

@Suite struct InstantTests {
  struct Case: Sendable {
    var seconds: String
    var dateTime: String?
    var httpDate: String?
  }

  private static let cases = [
    Case(
      seconds: "0", dateTime: "1970-01-01T00:00:00Z", httpDate: "Thu, 01 Jan 1970 00:00:00 GMT"),
    Case(
      seconds: "946845296.123", dateTime: "2000-01-02T20:34:56.123Z",
      httpDate: "Sun, 02 Jan 2000 20:34:56.123 GMT"),
    Case(
      seconds: "951782400", dateTime: "2000-02-29T00:00:00Z",
      httpDate: "Tue, 29 Feb 2000 00:00:00 GMT"),
    Case(
      seconds: "-0.5", dateTime: "1969-12-31T23:59:59.5Z",
      httpDate: "Wed, 31 Dec 1969 23:59:59.5 GMT"),
    Case(
      seconds: "-1.000000000001", dateTime: "1969-12-31T23:59:58.999999999999Z",
      httpDate: "Wed, 31 Dec 1969 23:59:58.999999999999 GMT"),
    Case(
      seconds: "-62167219200", dateTime: "0000-01-01T00:00:00Z",
      httpDate: "Sat, 01 Jan 0000 00:00:00 GMT"),
    Case(
      seconds: "253402300799.9", dateTime: "9999-12-31T23:59:59.9Z",
      httpDate: "Fri, 31 Dec 9999 23:59:59.9 GMT"),
    Case(seconds: "253402300800"), Case(seconds: "-62167219200.1"),
    Case(seconds: "9223372036854775807"), Case(seconds: "-9223372036854775808"),
  ]

  @Test(arguments: cases)
  func `seconds and texts stand for the same instant`(_ given: Case) throws {
    let number = try #require(ExactNumber(given.seconds))
    let instant = try #require(Instant(epochSeconds: number))
    #expect(instant.epochSeconds == number)
    #expect(instant.dateTime == given.dateTime)
    #expect(instant.httpDate == given.httpDate)
  }

  @Test(arguments: cases.filter { $0.dateTime != nil })
  func `a text is read back as the same instant`(_ given: Case) throws {
    let number = try #require(ExactNumber(given.seconds))
    let instant = try #require(Instant(epochSeconds: number))
    let dateTime = Array(try #require(given.dateTime).utf8)
    let httpDate = Array(try #require(given.httpDate).utf8)
    #expect(
      try DateTime.parse(dateTime.span, 0..<dateTime.count).get().instant == instant)
    #expect(
      try HTTPDate.parse(httpDate.span, 0..<httpDate.count).get().instant == instant)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "-9223372036854775808.5", "1e300", "1e-1001",
  ])
  func `what no timestamp holds is none`(_ seconds: String) throws {
    let number = try #require(ExactNumber(seconds))
    #expect(Instant(epochSeconds: number) == nil)
  }

  @Test func `a leap second is written as second 60, and counted as the next`() {
    let instant = Instant(seconds: 1_483_228_799, isLeapSecond: true)
    #expect(instant.dateTime == "2016-12-31T23:59:60Z")
    #expect(instant.epochSeconds == ExactNumber("1483228800"))
  }
}
