/// The text of a spec file by lines, to show the place that a diagnostic is about.
package struct SourceText: Sendable {
  private let lines: [Substring.UnicodeScalarView]

  /// Repairs ill-formed UTF-8 and drops a byte order mark.
  package init(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    lines = Self.split(text)
  }

  /// The line of that 1-based number without its break, or nil past the end.
  func line(_ number: Int) -> Substring.UnicodeScalarView? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// Lines end where libyaml ends them, or their numbers would differ from its marks.
  private static func split(_ text: String) -> [Substring.UnicodeScalarView] {
    let scalars = text.unicodeScalars
    var lines: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var last: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n", last == "\r" {
        start = next
      } else if isBreak(scalar) {
        lines.append(scalars[start..<index])
        start = next
      }
      last = scalar
    }
    return lines + [scalars[start...]]
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
