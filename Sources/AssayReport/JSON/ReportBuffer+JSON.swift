extension ReportBuffer {
  /// Appends a JSON string (RFC 8259 section 7), quotes included.
  ///
  /// Besides what must be escaped, whatever could act on a terminal is: DEL and C1 controls, format
  /// characters such as bidirectional overrides, and the separators U+2028 and U+2029.
  mutating func appendJSON(_ text: String) {
    append(byte: 0x22)
    if text.utf8.allSatisfy(Self.isPlain) {
      append(text)
    } else {
      for scalar in text.unicodeScalars {
        appendJSON(scalar)
      }
    }
    append(byte: 0x22)
  }

  /// Appends a JSON string, or `null`.
  mutating func appendJSON(_ text: String?) {
    guard let text else { return append("null") }
    appendJSON(text)
  }

  /// Appends a JSON number, or `null`.
  mutating func appendJSON(_ number: Int?) {
    guard let number else { return append("null") }
    append(number)
  }

  /// Appends a JSON object whose keys are in ascending order.
  mutating func appendJSON<Value>(
    _ members: [String: Value], value: (Value, inout Self) -> Void
  ) {
    append("{")
    for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { append(",") }
      appendJSON(member.key)
      append(":")
      value(member.value, &self)
    }
    append("}")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  private mutating func appendJSON(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(#"\""#)
    case "\\": append(#"\\"#)
    case "\u{8}": append(#"\b"#)
    case "\u{C}": append(#"\f"#)
    case "\n": append(#"\n"#)
    case "\r": append(#"\r"#)
    case "\t": append(#"\t"#)
    case _ where Self.mustBeEscaped(scalar): appendEscape(scalar)
    default: append(String(scalar))
    }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Appends `\uXXXX`, twice for a scalar beyond U+FFFF.
  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      append(#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
