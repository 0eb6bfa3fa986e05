/// Text from the wire made safe for a terminal, a log or a report.
package enum Escaping {
  /// Scalars that are shown of a text where nothing else is said.
  package static let limit = 120

  /// The text with control characters as `\n`, `\t` or `\u{…}`, cut to `limit` scalars with `…`.
  ///
  /// Bidirectional controls and the line separators are escaped too: they could disguise a report.
  package static func show(_ text: String, limit: Int = limit) -> String {
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

  /// Does the same in place, to the end of a text in UTF-8 that begins at an offset.
  package static func makeSafe(_ text: inout [UInt8], from start: Int, limit: Int = limit) {
    let count = text.count - start
    if count <= limit, isPlain(text.span.extracting(start...)) { return }
    let shown = show(String(decoding: text[start...], as: UTF8.self), limit: limit)
    text.replaceSubrange(start..., with: shown.utf8)
  }

  /// Whether a text is of printable ASCII alone.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    // Looking at all bytes, the compiler takes many at once.
    var strangers: UInt8 = 0
    for index in text.indices { strangers |= text[index] &- 0x20 > 0x5e ? 1 : 0 }
    return strangers == 0
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
