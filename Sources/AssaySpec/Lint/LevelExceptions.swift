import AssayCore
import AssayYAML

/// `levels` names rules that judge values; no other could have a level on a shape or member.
enum LevelExceptions {
  private static let known = RuleID.all.map(\.rawValue)

  static func check(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    for (name, pair) in site.fields.pairs(.levels) where !name.isEmpty {
      check(name, pair.key, &diagnostics)
    }
  }

  private static func check(_ name: String, _ key: YAMLNode, _ diagnostics: inout Diagnostics) {
    guard known.contains(name) else {
      let suggestion = Wording.suggestion(for: name, among: known)
      return diagnostics.report(
        .badLevel, at: key, "no rule \(Wording.quote(name))\(suggestion)")
    }
    guard !Format.levelRules.contains(name) else { return }
    let message = "\(Wording.quote(name)) judges no single shape or member"
    diagnostics.report(.badLevel, at: key, message)
  }
}
