import AssayCore

/// The page of a rule as plain text, as `assay rules ID` prints it.
package struct RulePage: Sendable {
  private let rule: Rule

  package init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page, at most 80 columns wide, ending in a newline.
  ///
  /// Of the two examples it shows what differs from a good exchange in either of them, request
  /// lines after `>` and response lines after `<`, so that the two can be compared.
  package var text: String {
    let excerpt = ExampleExcerpt(comparing: rule.passing, rule.failing)
    let sections = [
      rule.id.rawValue, rule.levels.words,
      Self.fold(rule.demand),
      Self.section("Why it matters", Self.fold(rule.reason, indent: 2)),
      Self.section("Passes", excerpt.text(of: rule.passing)),
      Self.section("Fails", excerpt.text(of: rule.failing)),
      Self.section("Ground", Self.fold(rule.ground, indent: 2)),
    ]
    return sections[0] + "\n" + sections[1...].joined(separator: "\n\n") + "\n"
  }

  private static func section(_ heading: String, _ text: String) -> String {
    heading + "\n" + text
  }

  /// The words of a text in lines of at most 80 columns.
  private static func fold(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent + line.count + 1 + word.count > 80 {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [margin + line]).joined(separator: "\n")
  }
}

extension Rule.Levels {
  /// The levels in words, as in `note; error under strict`.
  package var words: String {
    let base =
      live == recorded
      ? recorded.name : "\(live.name) in a live exchange, \(recorded.name) in a recording"
    let strict = isStrict ? ["error under strict"] : []
    let lenient = isLenient ? ["note under lenient"] : []
    return ([base] + strict + lenient).joined(separator: "; ")
  }
}
