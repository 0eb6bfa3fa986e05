/// Styled text that is broken between words, each further line hanging under the first.
///
/// A word wider than the line stays whole, so that it can be copied.
struct Paragraph: Sendable {
  /// A run of the text in one style; a space stands before each but the first.
  private struct Piece {
    var end: Int
    var style: Style
  }

  /// The lead, then what was added.
  private var text = ReportBuffer()
  private var pieces: [Piece] = []
  private var leadEnd = 0
  /// In columns.
  private var leadWidth = 0
  private var leadStyle = Style.plain
  private var indent = 0

  /// - Parameters:
  ///   - lead: what the first line begins with, never broken.
  ///   - indent: columns that further lines hang, and the least width of `lead`.
  init(lead: String = "", style: Style = .plain, indent: Int = 0) {
    begin(lead: lead, style: style, indent: indent)
  }

  /// Forgets the text and begins anew, in the same storage.
  ///
  /// - Parameter margin: spaces before the lead.
  mutating func begin(
    margin: Int = 0, lead: String = "", style: Style = .plain, indent: Int = 0
  ) {
    text.removeAll()
    pieces.removeAll(keepingCapacity: true)
    text.append(spaces: margin)
    if !lead.isEmpty { text.append(lead) }
    let width = Columns.count(text.bytes.span)
    text.append(spaces: indent - width)
    leadWidth = max(width, indent)
    leadEnd = text.bytes.count
    leadStyle = style
    self.indent = indent
  }

  /// Appends text; a space stands between it and the text before.
  mutating func add(_ text: String, _ style: Style = .plain) {
    add(style) { $0.append(text) }
  }

  /// Appends the text that a function writes.
  mutating func add(_ style: Style = .plain, _ write: (inout ReportBuffer) -> Void) {
    if !pieces.isEmpty { text.append(spaces: 1) }
    write(&text)
    pieces.append(Piece(end: text.bytes.count, style: style))
  }

  func write(to output: inout ReportBuffer, usesColor: Bool) {
    let bytes = text.bytes.span
    var style = StyleSwitch(usesColor: usesColor)
    style.change(to: leadStyle, in: &output)
    var width = leadWidth
    // Where the next word begins; what lies between `written` and that is copied at once.
    var at = leadEnd
    var written = 0
    for piece in pieces {
      let rest = Columns.count(bytes.extracting(at..<piece.end))
      let fits = width + 1 + rest <= Columns.limit
      repeat {
        // A piece that fits need not be broken: it is as good as one word.
        let word = fits ? (end: piece.end, width: rest) : Columns.word(in: bytes, at..<piece.end)
        if at > leadEnd, width + 1 + word.width > Columns.limit {
          output.append(bytes: text.bytes[written..<at - 1])
          style.change(to: .plain, in: &output)
          output.newline()
          output.append(spaces: indent)
          width = indent
          written = at
        } else if at > leadEnd {
          width += 1
        }
        if style.changes(to: piece.style) {
          // A space shows no style: the one that is on stays on, which saves a sequence.
          output.append(bytes: text.bytes[written..<at])
          style.change(to: piece.style, in: &output)
          written = at
        }
        width += word.width
        at = word.end + 1
      } while at <= piece.end
    }
    output.append(bytes: text.bytes[written...])
    style.change(to: .plain, in: &output)
    output.newline()
  }
}

/// The style that is on; styles begin and end within a line.
private struct StyleSwitch {
  let usesColor: Bool
  private var style: Style = .plain

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  func changes(to newStyle: Style) -> Bool {
    usesColor && newStyle != style
  }

  mutating func change(to newStyle: Style, in output: inout ReportBuffer) {
    guard changes(to: newStyle) else { return }
    if style != .plain { output.append("\u{1B}[0m") }
    if let parameters = newStyle.parameters { output.append("\u{1B}[\(parameters)m") }
    style = newStyle
  }
}
