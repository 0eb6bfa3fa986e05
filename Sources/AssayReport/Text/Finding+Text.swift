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
    guard let first = words.first, let last = words.last else { return true }
    return ranges(of: words).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      return !(first.continuesWord && before?.continuesWord == true)
        && !(last.continuesWord && after?.continuesWord == true)
    }
  }
}

extension Character {
  fileprivate var continuesWord: Bool { isLetter || isNumber }
}
