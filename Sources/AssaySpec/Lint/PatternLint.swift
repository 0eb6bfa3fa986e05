/// The one place where lint asks whether a pattern can be judged.
enum PatternLint {
  /// What is wrong with a pattern.
  enum Problem {
    /// Not ECMA 262: somebody mistyped it.
    case invalid(String)
    /// ECMA 262, perhaps, but not judged: a back-reference, Java's classes.
    case notJudged(String)
  }

  /// The problem of a pattern, or nil if it is judged.
  static func problem(with pattern: String) -> Problem? {
    var open: [Unicode.Scalar] = []
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      defer { isEscaped = scalar == "\\" && !isEscaped }
      if isEscaped { continue }
      switch scalar {
      case "[" where open.last != "[": open.append(scalar)
      case "]" where open.last == "[": open.removeLast()
      case "(" where open.last != "[": open.append(scalar)
      case ")" where open.last == "(": open.removeLast()
      case ")" where open.last != "[": return .invalid("`)` closes no group")
      default: break
      }
    }
    guard !isEscaped else { return .invalid("`\\` at the end escapes nothing") }
    return open.last.map { .invalid("`\($0)` is not closed") }
  }
}
