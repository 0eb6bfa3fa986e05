package import AssayCore
import AssayYAML

/// One thing wrong with a spec, at one place.
package struct Diagnostic: Hashable, Sendable {
  package var level: Level
  package var rule: LintRule
  /// A lower-case fragment for people, without a full stop; safe to show.
  package var message: String
  package var mark: SourceMark
  /// Unicode scalars to underline, at least 1.
  package var length: Int

  package init(_ rule: LintRule, _ message: String, at mark: SourceMark, length: Int = 1) {
    level = rule.level
    self.rule = rule
    self.message = message
    self.mark = mark
    self.length = length
  }
}

/// The diagnostics of a folder while it is read.
struct Diagnostics {
  private var found: [Diagnostic] = []

  mutating func report(_ rule: LintRule, at node: YAMLNode, _ message: String) {
    report(Diagnostic(rule, message, at: node.mark, length: node.length))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    found.append(diagnostic)
  }

  var hasErrors: Bool { found.contains { $0.level == .error } }

  /// By file, line, column, rule and message, so that the same folder gives the same text.
  var sorted: [Diagnostic] {
    found.sorted {
      $0.mark == $1.mark
        ? ($0.rule.id, $0.message) < ($1.rule.id, $1.message) : $0.mark < $1.mark
    }
  }
}
