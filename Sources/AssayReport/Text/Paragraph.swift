/// Styled text that is broken between words, each further line hanging under the first.
///
/// A word wider than the line stays whole, so that it can be copied.
struct Paragraph: Sendable {
  /// A piece of the text between spaces; it may be empty.
  private struct Word {
    var text: Range<Int>
    /// In columns.
    var width: Int
    var style: Style
  }

  private let lead: String
  private let leadStyle: Style
  private let indent: Int
  /// What was added, as UTF-8: the words, and spaces between them.
  private var text: [UInt8] = []
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
    var start = self.text.count
    self.text.append(contentsOf: text.utf8)
    for index in start..<self.text.count where self.text[index] == UInt8(ascii: " ") {
      addWord(start..<index, style)
      start = index + 1
    }
    addWord(start..<self.text.count, style)
  }

  private mutating func addWord(_ range: Range<Int>, _ style: Style) {
    words.append(Word(text: range, width: Columns.count(text[range]), style: style))
  }

  func write(to output: inout ReportBuffer, usesColor: Bool) {
    var line = StyledLine(usesColor: usesColor)
    line.append(lead.utf8, width: Columns.count(lead), leadStyle, to: &output)
    var isAtStart = true
    for word in words {
      if !isAtStart, line.width + 1 + word.width > Columns.limit {
        line.end(in: &output)
        line.space(indent, in: &output)
      } else if !isAtStart {
        line.space(1, in: &output)
      }
      line.append(text[word.text], width: word.width, word.style, to: &output)
      isAtStart = false
    }
    line.end(in: &output)
  }
}

/// One line of a report; styles begin and end within it.
private struct StyledLine {
  let usesColor: Bool
  private(set) var width = 0
  private var style: Style = .plain

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  mutating func append(
    _ piece: some Sequence<UInt8>, width: Int, _ newStyle: Style, to output: inout ReportBuffer
  ) {
    change(to: newStyle, in: &output)
    output.append(bytes: piece)
    self.width += width
  }

  /// A space shows no style: the one that is on stays on, which saves a sequence.
  mutating func space(_ count: Int, in output: inout ReportBuffer) {
    output.append(bytes: repeatElement(UInt8(ascii: " "), count: count))
    width += count
  }

  mutating func end(in output: inout ReportBuffer) {
    change(to: .plain, in: &output)
    output.newline()
    width = 0
  }

  private mutating func change(to newStyle: Style, in output: inout ReportBuffer) {
    guard usesColor, newStyle != style else { return }
    if style != .plain { output.append("\u{1B}[0m") }
    if let parameters = newStyle.parameters { output.append("\u{1B}[\(parameters)m") }
    style = newStyle
  }
}
