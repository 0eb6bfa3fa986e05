import AssayCore

extension ReportBuffer {
  /// Appends where a finding is, for people: `response /Status 1:287`, `response header Content-Type`,
  /// `request`.
  mutating func append(placeOf finding: Finding) {
    append(finding.part.rawValue)
    if let pointer = finding.pointer {
      append(byte: UInt8(ascii: " "))
      if pointer.isEmpty { append("body") } else { append(shown: pointer, limit: 240) }
      guard let line = finding.line, let column = finding.column else { return }
      append(byte: UInt8(ascii: " "))
      append(line)
      append(byte: UInt8(ascii: ":"))
      append(column)
    } else if let field = finding.field {
      append(field != "status" && field != "url" ? " header " : " ")
      append(shown: field)
    }
  }

  /// Appends what a finding says: the message, and of expected and actual what it does not say
  /// itself.
  mutating func append(sentenceOf finding: Finding) {
    let start = bytes.count
    append(finding.message)
    let expected = finding.expected.flatMap { finding.message.mentions($0) ? nil : $0 }
    let actual = finding.actual.flatMap { finding.message.mentions($0) ? nil : $0 }
    if let expected {
      append(" (expected ")
      append(expected)
    }
    if let actual {
      append(expected == nil ? " (got " : ", got ")
      append(actual)
    }
    if expected != nil || actual != nil { append(byte: UInt8(ascii: ")")) }
    makeSafe(from: start, limit: 4000)
  }
}

extension String {
  /// Whether the words stand in the text as they are, not as parts of longer ones.
  fileprivate func mentions(_ words: String) -> Bool {
    let text = utf8Span.span
    let sought = words.utf8Span.span
    guard sought.count > 0 else { return true }
    let first = sought[0]
    for start in 0..<max(0, text.count - sought.count + 1)
    where text[start] == first && text.mentions(sought, at: start) {
      return true
    }
    return false
  }
}

extension Span<UInt8> {
  /// Whether the words stand at an offset, with enough text behind it.
  fileprivate func mentions(_ words: Span<UInt8>, at start: Int) -> Bool {
    let end = start + words.count
    for index in words.indices where self[start + index] != words[index] { return false }
    return !(words[0].continuesWord && start > 0 && self[start - 1].continuesWord)
      && !(words[words.count - 1].continuesWord && end < count && self[end].continuesWord)
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
