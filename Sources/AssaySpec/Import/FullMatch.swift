/// Writes patterns that match a whole text, which is what botocore means by a pattern.
///
/// Anchors that a full match makes needless are dropped, and the group where there is one
/// alternative: a person writes `^[a-z]+$`, not `^(?:^[a-z]+$)$`.
package enum FullMatch {
  /// The pattern that searches for what `source` matches in full.
  package static func pattern(_ source: String) -> String {
    // With the flag `m` anchors match at lines, and the end of the text is where nothing follows.
    if setsMultiline(source) { return "^(?:\(source))(?![^])" }
    let alternatives = alternatives(of: source)
    return alternatives.allSatisfy(\.isAnchored) ? source : joined(alternatives)
  }

  /// A text that is equal for patterns of one meaning, as far as anchors tell.
  ///
  /// A pattern without both anchors is a search, and stands for itself.
  package static func meaning(of pattern: String) -> String {
    let alternatives = alternatives(of: pattern)
    return alternatives.allSatisfy(\.isAnchored) && !setsMultiline(pattern)
      ? joined(alternatives) : pattern
  }

  private static func joined(_ alternatives: [Alternative]) -> String {
    let bodies = alternatives.map(\.body)
    return bodies.count == 1 ? "^\(bodies[0])$" : "^(?:\(bodies.joined(separator: "|")))$"
  }

  private static func setsMultiline(_ source: String) -> Bool {
    source.split(separator: "(?").dropFirst(source.hasPrefix("(?") ? 0 : 1).contains {
      let flags = $0.prefix { "a"..."z" ~= $0 }
      return flags.contains("m") && $0.dropFirst(flags.count).first == ")"
    }
  }

  /// One alternative at the top of a pattern.
  private struct Alternative {
    /// Without a leading `^` and a final `$`.
    var body: String
    var hasStart = false
    var hasEnd = false

    var isAnchored: Bool { hasStart && hasEnd }

    /// `endsInAnchor` says that the last scalar is a `$` that means the end.
    init(_ text: [Unicode.Scalar], endsInAnchor: Bool) {
      var rest = text[...]
      let isRepeated = rest.dropFirst().first.map { "*+?{".unicodeScalars.contains($0) } ?? false
      if rest.first == "^", !isRepeated {
        rest.removeFirst()
        hasStart = true
      }
      if endsInAnchor, !rest.isEmpty {
        rest.removeLast()
        hasEnd = true
      }
      body = String(String.UnicodeScalarView(rest))
    }
  }

  /// What stands between the `|` outside of groups and classes.
  private static func alternatives(of source: String) -> [Alternative] {
    var alternatives: [Alternative] = []
    var text: [Unicode.Scalar] = []
    var place = PatternPlace()
    var endsInAnchor = false
    for scalar in source.unicodeScalars {
      let isAtTop = place.isAtTop
      place.pass(scalar)
      if isAtTop, scalar == "|" {
        alternatives.append(Alternative(text, endsInAnchor: endsInAnchor))
        text = []
        endsInAnchor = false
      } else {
        text.append(scalar)
        endsInAnchor = isAtTop && scalar == "$"
      }
    }
    return alternatives + [Alternative(text, endsInAnchor: endsInAnchor)]
  }
}

/// Where in a pattern a scalar stands.
private struct PatternPlace {
  private var depth = 0
  private var isInClass = false
  private var isEscaped = false

  /// Whether the next scalar stands in no group and no class and means itself.
  var isAtTop: Bool { depth == 0 && !isInClass && !isEscaped }

  mutating func pass(_ scalar: Unicode.Scalar) {
    guard !isEscaped else {
      isEscaped = false
      return
    }
    switch scalar {
    case "\\": isEscaped = true
    case "[": isInClass = true
    case "]": isInClass = false
    case "(" where !isInClass: depth += 1
    case ")" where !isInClass: depth -= 1
    default: break
    }
  }
}
