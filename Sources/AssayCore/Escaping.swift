/// Text from the wire made safe for a terminal, a log or a report.
package enum Escaping {
  /// The text with control characters as `\n`, `\t` or `\u{…}`, cut to `limit` scalars with `…`.
  ///
  /// Bidirectional controls and the line separators are escaped too: they could disguise a report.
  package static func show(_ text: String, limit: Int = 120) -> String {
    // Nearly all that is shown is short and plain.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ 0x20...0x7e ~= $0 }) { return text }
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return shown + "…" }
      shown += show(scalar)
      count += 1
    }
    return shown
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
