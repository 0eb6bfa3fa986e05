import AssayYAML

/// Every `pattern` can be judged.
enum Patterns {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for site in draft.constraintSites {
      if let node = site.fields[.pattern], let pattern = node.text, !pattern.isEmpty {
        check(pattern, node, &diagnostics)
      }
      if let key = site.fields.key(.unusablePattern) {
        let message = "no engine compiles this pattern: it is not judged"
        diagnostics.report(.unjudgedPattern, at: key, message)
      }
    }
  }

  private static func check(
    _ pattern: String, _ node: YAMLNode, _ diagnostics: inout Diagnostics
  ) {
    switch PatternLint.problem(with: pattern) {
    case .invalid(let detail):
      diagnostics.report(.badPattern, at: node, "not an ECMA 262 pattern: \(detail)")
    case .notJudged(let detail):
      diagnostics.report(.unjudgedPattern, at: node, "the pattern is not judged: \(detail)")
    case nil: break
    }
  }
}
