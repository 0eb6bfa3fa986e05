/// The documentation of models, which is HTML, as one line for a comment.
package enum Prose {
  /// Scalars beyond which a line is cut.
  private static let limit = 100

  /// The first sentence without markup, cut at a word; nil where no text is left.
  package static func line(_ html: String?) -> String? {
    guard let html else { return nil }
    var reader = MarkupReader()
    for scalar in html.unicodeScalars where !reader.isDone { reader.take(scalar) }
    let sentence = firstSentence(of: reader.paragraph)
    return sentence.isEmpty ? nil : cut(sentence)
  }

  private static func firstSentence(of words: [Substring]) -> [Substring] {
    let end = words.firstIndex { word in
      guard let last = word.last, ".!?".contains(last) else { return false }
      return !abbreviations.contains(word.lowercased())
    }
    return end.map { Array(words[...$0]) } ?? words
  }

  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "(e.g.", "(i.e.", "etc.", "vs.", "no.", "amazon.", "inc.",
  ]

  private static func cut(_ words: [Substring]) -> String {
    var line = ""
    for word in words {
      guard line.unicodeScalars.count + word.unicodeScalars.count < limit else {
        return line.isEmpty
          ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(limit))) + "…" : line + " …"
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line
  }
}

/// Takes markup apart scalar by scalar, until the first paragraph that holds text has ended.
private struct MarkupReader {
  private enum State {
    case text
    case tag(String)
    case entity(String)
  }

  private var text = ""
  private var state = State.text
  private(set) var isDone = false

  /// The words so far.
  var paragraph: [Substring] {
    var text = text
    if case .entity(let name) = state { text += "&" + name }
    return text.split(whereSeparator: \.isWhitespace)
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: takeText(scalar)
    case .tag(let name):
      if scalar == ">" { return end(tag: name) }
      state = .tag(name + String(scalar))
    case .entity(let name): take(scalar, inEntity: name)
    }
  }

  private mutating func takeText(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "<": state = .tag("")
    case "&": state = .entity("")
    default: append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      text += " "
    case .format: break
    default: text.unicodeScalars.append(scalar)
    }
  }

  private mutating func end(tag: String) {
    state = .text
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard Self.breaks.contains(name) else { return }
    isDone = !text.allSatisfy(\.isWhitespace)
  }

  private static let breaks: Set<String> = [
    "p", "br", "ul", "ol", "li", "dl", "dt", "dd", "div", "h1", "h2", "h3", "h4", "note", "table",
    "important", "pre",
  ]

  private mutating func take(_ scalar: Unicode.Scalar, inEntity name: String) {
    if scalar == ";" {
      state = .text
      if let meant = Self.scalar(ofEntity: name) { append(meant) } else { text += "&\(name);" }
    } else if name.count < 8, scalar == "#" || scalar.properties.isAlphabetic || "0"..."9" ~= scalar
    {
      state = .entity(name + String(scalar))
    } else {
      state = .text
      text += "&" + name
      takeText(scalar)
    }
  }

  private static func scalar(ofEntity name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}
