/// Styled text that is broken between words, each further line hanging under the first.
///
/// A word wider than the line stays whole, so that it can be copied.
struct Paragraph: Sendable {
  private struct Word {
    var text: Substring
    var style: Style
  }

  private let lead: String
  private let leadStyle: Style
  private let indent: Int
  private var words: [Word] = []

  /// - Parameters:
  ///   - lead: what the first line begins with, never broken.
  ///   - indent: columns that further lines hang, and the least width of `lead`.
  init(lead: String = "", style: Style = .plain, indent: Int = 0) {
    self.lead = Columns.pad(lead, to: indent)
    leadStyle = style
    self.indent = indent
  }

  /// Appends text; a space stands between it and the text before.
  mutating func add(_ text: String, _ style: Style = .plain) {
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      words.append(Word(text: word, style: style))
    }
  }

  func write(to output: inout ReportBuffer, usesColor: Bool) {
    var line = StyledLine(usesColor: usesColor)
    line.append(lead, leadStyle)
    var isAtStart = true
    for word in words {
      if !isAtStart, line.width + 1 + Columns.count(word.text) > Columns.limit {
        line.end(in: &output)
        line.append(String(repeating: " ", count: indent), .plain)
      } else if !isAtStart {
        line.append(" ", word.style)
      }
      line.append(word.text, word.style)
      isAtStart = false
    }
    line.end(in: &output)
  }
}

/// One line of a report; styles begin and end within it.
private struct StyledLine {
  let usesColor: Bool
  private(set) var width = 0
  private var text = ""
  private var style: Style = .plain

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  mutating func append(_ piece: some StringProtocol, _ newStyle: Style) {
    // A space shows no style; leaving the old one on saves a sequence.
    if piece != " " { change(to: newStyle) }
    text += piece
    width += Columns.count(piece)
  }

  mutating func end(in output: inout ReportBuffer) {
    change(to: .plain)
    output.append(text)
    output.newline()
    text = ""
    width = 0
  }

  private mutating func change(to newStyle: Style) {
    guard usesColor, newStyle != style else { return }
    if style != .plain { text += "\u{1B}[0m" }
    if let parameters = newStyle.parameters { text += "\u{1B}[\(parameters)m" }
    style = newStyle
  }
}
