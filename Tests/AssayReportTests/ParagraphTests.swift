import Testing

@testable import AssayReport

@Suite struct ParagraphTests {
  private static func written(
    _ pieces: [(String, Style)], usesColor: Bool = false
  ) -> String {
    var paragraph = Paragraph(lead: "lead", indent: 6)
    for (text, style) in pieces { paragraph.add(text, style) }
    var output = ReportBuffer()
    paragraph.write(to: &output, usesColor: usesColor)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static let word = String(repeating: "x", count: 94)
  private static let wide = String(repeating: "東", count: 47)

  private static let cases: [(pieces: [String], text: String)] = [
    ([], "lead  \n"),
    (["a", "b c"], "lead  a b c\n"),
    (["", "a  b", ""], "lead   a  b \n"),
    ([word], "lead  \(word)\n"),
    ([word + "y"], "lead  \(word)y\n"),
    ([wide, "b"], "lead  \(wide)\n      b\n"),
    ([word, "b c"], "lead  \(word)\n      b c\n"),
    (["a", word + "y", "b"], "lead  a\n      \(word)y\n      b\n"),
    (["a \(word) b"], "lead  a\n      \(word)\n      b\n"),
  ]

  @Test(arguments: cases)
  func `lines break between words`(_ pieces: [String], _ text: String) {
    #expect(Self.written(pieces.map { ($0, .plain) }) == text)
  }

  @Test func `a style ends with its line and begins with its first word`() {
    let text = Self.written(
      [("a", .faint), ("b", .note), (Self.word, .note), ("c", .plain)], usesColor: true)
    #expect(
      text == "lead  \u{1B}[2ma \u{1B}[0m\u{1B}[36mb\u{1B}[0m\n"
        + "      \u{1B}[36m\(Self.word)\u{1B}[0m\n      c\n")
  }
}
