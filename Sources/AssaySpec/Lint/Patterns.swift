import AssayCore
import AssayYAML

/// Every `pattern` can be judged.
enum Patterns {
  static func check(_ sites: [ConstraintSite], _ diagnostics: inout Diagnostics) {
    for site in sites {
      if let node = site.fields[.pattern], let pattern = node.text, !pattern.isEmpty,
        let problem = PatternLint.problem(with: pattern)
      {
        report(problem, node, &diagnostics)
      }
      if let key = site.fields.key(.unusablePattern) {
        let message = "no engine compiles this pattern: it is not judged"
        diagnostics.report(.unjudgedPattern, at: key, message)
      }
    }
  }

  private static func report(
    _ problem: PatternLint.Problem, _ node: YAMLNode, _ diagnostics: inout Diagnostics
  ) {
    let place = node.scalar(at: problem.offset)
    let rule: LintRule = problem.isMistake ? .badPattern : .unjudgedPattern
    let kind = problem.isMistake ? "not an ECMA 262 pattern" : "the pattern is not judged"
    let hint = place == nil ? " (character \(problem.offset + 1))" : ""
    diagnostics.report(rule, at: place ?? node, "\(kind): \(problem.detail)\(hint)")
  }
}

extension YAMLNode {
  /// One scalar of a text in one line without escapes; nil where it is written otherwise.
  fileprivate func scalar(at offset: Int) -> YAMLNode? {
    guard let scalar else { return nil }
    let quote = scalar.isPlain ? 0 : 1
    guard length == scalar.text.unicodeScalars.count + 2 * quote else { return nil }
    var node = self
    node.mark.column += quote + offset
    node.length = 1
    return node
  }
}
