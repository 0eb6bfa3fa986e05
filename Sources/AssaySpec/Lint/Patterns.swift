import AssayCore
import AssayYAML

/// Every `pattern` can be judged.
enum Patterns {
  static func check(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    if let node = site.fields[.pattern], let pattern = node.text, !pattern.isEmpty,
      let problem = site.patternProblem
    {
      report(problem, node, &diagnostics)
    }
    if let key = site.fields.key(.unusablePattern) {
      let message = "no engine compiles this pattern: it is not judged"
      diagnostics.report(.unjudgedPattern, at: key, message)
    }
  }

  private static func report(
    _ problem: PatternLint.Problem, _ node: YAMLNode, _ diagnostics: inout Diagnostics
  ) {
    let place = node.place(of: problem.offset)
    let rule: LintRule = problem.isMistake ? .badPattern : .unjudgedPattern
    let kind = problem.isMistake ? "not an ECMA 262 pattern" : "the pattern is not judged"
    let hint = place == nil ? " (character \(problem.offset + 1))" : ""
    let message = "\(kind): \(problem.detail)\(hint)"
    diagnostics.report(
      Diagnostic(rule, message, at: place ?? node.mark, length: place == nil ? node.length : 1))
  }
}

extension YAMLNode {
  /// Where one scalar of a text stands that is in one line without escapes; nil where it is written
  /// otherwise.
  fileprivate func place(of offset: Int) -> SourceMark? {
    guard let scalar else { return nil }
    let quote = scalar.isPlain ? 0 : 1
    guard length == scalar.text.unicodeScalars.count + 2 * quote else { return nil }
    var mark = mark
    mark.column += quote + offset
    return mark
  }
}
