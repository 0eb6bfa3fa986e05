import AssayCore

/// How listings write texts, ranges and classes.
enum ListedText {
  /// A literal with its length in bytes, as netstrings are written: `5:'"AWS"'`.
  static func literal(_ text: [UInt8]) -> String {
    "\(text.count):'\(shown(text))'"
  }

  static func quoted(_ text: [UInt8]) -> String {
    "\"\(shown(text))\""
  }

  /// The first sixteen of a row, and how many there are beyond.
  static func some(_ texts: [String]) -> String {
    let rest = texts.count - 16
    return (texts.prefix(16) + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: " ")
  }

  /// `1...12`; `1...` where the upper bound is the limit of what can be said.
  static func range(_ lower: Int, _ upper: Int, limit: Int = .max) -> String {
    "\(lower)..." + (upper == limit ? "" : "\(upper)")
  }

  /// Ranges of ASCII characters as in a pattern: `[0-9a-z]`.
  static func charactersClass(_ ranges: [ByteRange]) -> String {
    let parts = ranges.map { range in
      switch range.high - range.low {
      case 0: character(range.low)
      case 1: character(range.low) + character(range.high)
      default: character(range.low) + "-" + character(range.high)
      }
    }
    return "[\(parts.joined())]"
  }

  /// How often a class may stand there, as in a pattern; empty for once.
  static func count(_ least: UInt32, _ most: UInt32) -> String {
    switch (least, most) {
    case (1, 1): ""
    case (0, .max): "*"
    case (1, .max): "+"
    case (0, 1): "?"
    case (_, .max): "{\(least),}"
    case _ where least == most: "{\(least)}"
    default: "{\(least),\(most)}"
    }
  }

  private static func character(_ byte: UInt8) -> String {
    let shown = shown([byte])
    return #"\]-^"#.contains(shown) ? "\\" + shown : shown
  }

  private static func shown(_ text: [UInt8]) -> String {
    Escaping.show(String(decoding: text, as: UTF8.self), limit: 200)
  }
}
