/// Text from the wire made safe for a terminal, a log or a report.
package enum Escaping {
  /// The text with control characters as `\n`, `\t` or `\u{…}`, cut to `limit` scalars with `…`.
  ///
  /// Bidirectional controls and the line separators are escaped too: they could disguise a report.
  package static func show(_ text: String, limit: Int = 120) -> String {
    // Nearly all that is shown is short and plain.
    let bytes = text.utf8Span.span
    let isCut = bytes.count > limit
    if isPlain(bytes.extracting(first: limit)) {
      return isCut ? String(text.utf8.prefix(limit)).map { $0 + "…" } ?? "…" : text
    }
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return shown + "…" }
      shown += show(scalar)
      count += 1
    }
    return shown
  }

  /// Whether a text is of printable ASCII alone.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] &- 0x20 > 0x5e { return false }
    return true
  }

  private static func show(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case _ where mustBeEscaped(scalar): #"\u{"# + String(scalar.value, radix: 16) + "}"
    default: String(scalar)
    }
  }

  /// Whether the scalar is invisible, or could disguise the text around it.
  package static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }
}
