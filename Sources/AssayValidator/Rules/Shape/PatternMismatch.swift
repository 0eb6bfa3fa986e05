import AssayCore
import AssaySpec

/// A string must match the pattern of its shape.
enum PatternMismatch {
  static let rule = Rule(
    id: .pattern, levels: .init(.error),
    demand: "The string matches the pattern by the rules of ECMA 262; `$` is the very end.",
    reason: """
      An identifier that does not match is refused as soon as it is sent back. Many engines \
      let `$` match before a last newline. A pattern that was imported and that nobody \
      confirmed is a warning in a response, and an error under strict.
      """,
    passing: Example(body: #"{"Catalog":"AWS","EngagementId":"eng-0123456789abcd"}"#),
    failing: Example(body: #"{"Catalog":"AWS","EngagementId":"eng-0123456789abcd\n"}"#),
    ground: "Smithy 2.0, pattern trait; ECMA 262, section 22.2")

  /// A string that its pattern does not match.
  static func finding(at site: Site) -> Finding {
    let pattern = Escaping.show(site.info.constraints.pattern ?? "", limit: 100)
    let match = site.info.role == .key ? "a key that matches" : "a match of"
    return site.finding(
      rule, level: site.level(rule, of: .pattern),
      message: "expected \(match) `\(pattern)`, got `\(site.value.shown)`",
      expected: pattern, actual: site.value.shown)
  }
}
