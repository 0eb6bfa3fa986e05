import AssayCore

extension Finding {
  /// Where it is, for people: `response /Status 1:287`, `response header Content-Type`, `request`.
  var place: String {
    guard let pointer else {
      guard let field else { return part.rawValue }
      let isHeader = field != "status" && field != "url"
      return part.rawValue + (isHeader ? " header " : " ") + Escaping.show(field)
    }
    let shown = pointer.isEmpty ? "body" : Escaping.show(pointer, limit: 240)
    guard let line, let column else { return "\(part.rawValue) \(shown)" }
    return "\(part.rawValue) \(shown) \(line):\(column)"
  }

  /// The message, and of expected and actual what it does not say itself.
  var sentence: String {
    let missing = [("expected", expected), ("got", actual)].compactMap { word, value -> String? in
      guard let value, !message.mentions(value) else { return nil }
      return "\(word) \(value)"
    }
    let text = missing.isEmpty ? message : message + " (" + missing.joined(separator: ", ") + ")"
    return Escaping.show(text, limit: 4000)
  }
}

extension String {
  /// Whether the words stand in the text as they are, not as parts of longer ones.
  fileprivate func mentions(_ words: String) -> Bool {
    let text = Array(utf8)
    let sought = Array(words.utf8)
    guard let first = sought.first, let last = sought.last else { return true }
    return text.indices.contains { start in
      let end = start + sought.count
      guard end <= text.count, text[start] == first, text[start..<end].elementsEqual(sought) else {
        return false
      }
      return !(first.continuesWord && start > 0 && text[start - 1].continuesWord)
        && !(last.continuesWord && end < text.count && text[end].continuesWord)
    }
  }
}

extension UInt8 {
  /// Whether it is part of a letter or a digit; what is not ASCII is taken as a letter.
  fileprivate var continuesWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80...: true
    default: false
    }
  }
}
