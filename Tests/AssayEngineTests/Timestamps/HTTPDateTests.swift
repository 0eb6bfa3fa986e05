import AssayEngine
import Testing

private func parse(_ text: String) -> Result<Timestamp, TimestampFault> {
  let bytes = Array(text.utf8)
  return HTTPDate.parse(bytes.span, 0..<bytes.count)
}

@Suite struct `HTTP dates` {
  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0, 0, 0),
    ("Tue, 08 Jul 2031 09:10:11 GMT", 1_941_268_211, 0, 0),
    ("Tue, 08 Jul 2031 09:10:11.25 GMT", 1_941_268_211, 250_000_000, 2),
    ("Wed, 31 Dec 1969 23:59:59.000 GMT", -1, 0, 3),
  ])
  func `are read exactly`(text: String, seconds: Int64, nanoseconds: UInt32, digits: Int) {
    let instant = Instant(seconds: seconds, nanoseconds: nanoseconds)
    #expect(
      parse(text)
        == .success(Timestamp(instant: instant, fractionDigits: digits, hasNumericOffset: false)))
  }

  @Test func `know leap seconds`() throws {
    let leap = try parse("Sat, 31 Dec 2016 23:59:60 GMT").get().instant
    #expect(leap == Instant(seconds: 1_483_228_799, isLeapSecond: true))
    #expect(parse("Sun, 31 Dec 2017 23:59:60 GMT") == .failure(.second60NotLeap))
  }

  @Test(arguments: [
    ("", TimestampFault.empty),
    ("2031-07-08T09:10:11Z", .looksLikeDateTime),
    ("1941181811", .epochAsText),
    (" Tue, 08 Jul 2031 09:10:11 GMT", .leadingSpace),
    ("Wed, 08 Jul 2031 09:10:11 GMT", .wrongDayName),
    ("Tuesday, 08-Jul-31 09:10:11 GMT", .notIMFFixdate),
    ("Tue Jul  8 09:10:11 2031", .notIMFFixdate),
    ("tue, 08 jul 2031 09:10:11 gmt", .notIMFFixdate),
    ("Tue, 8 Jul 2031 09:10:11 GMT", .notIMFFixdate),
    ("Tue, 08 Jul 2031 09:10:11 +0000", .notIMFFixdate),
    ("Tue, 08 Jul 2031 09:10:11 UTC", .notIMFFixdate),
    ("Tue, 31 Jun 2031 09:10:11 GMT", .noSuchDay),
    ("Tue, 08 Jul 2031 24:00:00 GMT", .hour24),
    ("Tue, 08 Jul 2031 09:10 GMT", .badTime),
    ("Tue, 08 Jul 2031 09:10:11. GMT", .emptyFraction),
    ("Tue, 08 Jul 2031 09:10:11", .noZone),
    ("Tue, 08 Jul 2031 09:10:11 GMT ", .trailingText),
  ])
  func `name their fault`(text: String, fault: TimestampFault) {
    #expect(parse(text) == .failure(fault))
  }
}
