import AssayEngine
import Testing

@testable import AssayLive

@Suite struct `A signing date` {
  @Test(arguments: [
    ("19700101T000000Z", 0), ("20310708T091011Z", 1_941_268_211),
    ("20240229T235959Z", 1_709_251_199), ("19691231T235959Z", -1),
    ("00000101T000000Z", -62_167_219_200), ("99991231T235959Z", 253_402_300_799),
  ])
  func `is the basic form of a second`(text: String, seconds: Int64) throws {
    let date = try #require(SigningDate(text: text))
    #expect(date.text == text)
    #expect(date.seconds == seconds)
    #expect(date.day == text.prefix(8))
    #expect(SigningDate(Instant(seconds: seconds, nanoseconds: 999_999_999)) == date)
  }

  @Test(arguments: [
    "", "20310708", "20310708T091011", "2031-07-08T09:10:11Z", "20310708T091011z",
    "20310708t091011Z", "20310708T091011Z ", "20310708T0910110Z", "20310229T091011Z",
    "20310708T241011Z", "20310708T091060Z", "20161231T235960Z", "2031070-T091011Z",
    "20310708T0910é1Z",
  ])
  func `is nothing else`(text: String) {
    #expect(SigningDate(text: text) == nil)
  }

  @Test(arguments: [
    "Tue, 08 Jul 2031 09:10:11 GMT", "Tue, 08 Jul 2031 09:10:11 -0000", "20310708T091011Z",
  ])
  func `may come in a Date field`(text: String) {
    #expect(SigningDate(dateField: text)?.text == "20310708T091011Z")
  }

  @Test(arguments: ["", "2031-07-08", "Wed, 08 Jul 2031 09:10:11 GMT", "Tue, 08 Jul 2031 09:10:11"])
  func `is refused in a Date field that holds none`(text: String) {
    #expect(SigningDate(dateField: text) == nil)
  }
}
