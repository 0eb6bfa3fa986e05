import AssayCore
import Testing

@testable import AssayReport

@Suite struct ReportBufferTests {
  @Test(arguments: [
    "", "plain", "exactly ten", "more than ten characters", "tab\there", "東京の灯台と港の倉庫",
    "right\u{202E}left", "e\u{301}", "\u{85}", "~",
  ])
  func `text is shown in place as it is elsewhere`(_ text: String) {
    var buffer = ReportBuffer()
    buffer.append("before\n")
    buffer.append(shown: text, limit: 11)
    let shown = "before\n" + Escaping.show(text, limit: 11)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == shown)
  }

  @Test(arguments: [0, 7, 10, 99, 100, 1_234_567, -1, -50, .max, .min])
  func `a number is written in decimal digits`(_ number: Int) {
    var buffer = ReportBuffer()
    buffer.append(number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(number)")
  }
}
