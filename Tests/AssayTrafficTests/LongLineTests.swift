import Testing

@testable import AssayTraffic

@Suite struct `A line that is too long` {
  private static let limit = 16
  private static let short = #"{"request":{}}"#
  private static let long = #"{"request":{},"abc":"defghijklmnop"}"#
  private static let broken = #"{"request" {},"abcdefghijklmnopq"}"#
  private static let indented = String(repeating: " ", count: 10) + short
  private static let blank = String(repeating: " ", count: 20)

  private static let texts = [
    "\(long)", "\(long)\n", "\(long)\n\(long)\n", "\(short)\n\(long)\n\(short)\n",
    "\(short)\n\(long)\n\n\(short)", "\n\(long)\n\(short)\n\(short)\n\(long)",
    "\(short)  \n\(short)   \n\(short)", "\(short)\r\n\(short)\r\r\r\n\(short)\n \n\t\n",
    "\(broken)\n\(short)", "\(short)\n\(broken)", "\(short)\n\(broken)\n\(long)\n\(short)\n",
    "\(indented)\n\(short)\n", "\(short)\n\(indented)",
    "\(short)\n\(blank)\n\(short)", "\(blank)\n\(short)\n\(blank)",
  ]

  /// Every line that is not blank, in the words of a transcript.
  private static func lines(of text: String, body: (String) -> String) -> [String] {
    var lines: [String] = []
    var offset = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.count > limit {
        lines.append("\(lines.count) damaged at \(offset): longer than \(limit) bytes")
      } else if !line.allSatisfy({ " \t\r".utf8.contains($0) }) {
        lines.append("\(lines.count) \(body(String(line) ?? ""))")
      }
      offset += line.count + 1
    }
    return lines
  }

  @Test(arguments: texts, 1...50)
  func `is a damaged body, and the next one is read`(_ text: String, _ chunk: Int) throws {
    let limits = TrafficLimits(maxEntry: Self.limit, chunk: chunk)
    let lines = try BodyTranscript.lines(of: text, limits: limits)
    #expect(lines == Self.lines(of: text) { "<\($0)>" })
  }

  @Test(arguments: texts, 1...50)
  func `is a damaged exchange, and the next one is read`(_ text: String, _ chunk: Int) throws {
    let parts = try LineParts(
      .bytes(Array(text.utf8)), limits: TrafficLimits(maxEntry: Self.limit, chunk: chunk))
    let transcript = Transcript(
      reading: Recording(format: .exchangeLines, entries: .lines(parts)))
    #expect(transcript.lines == Self.lines(of: text) { _ in "  - -> -" })
  }
}
