import AssayCore

/// A recording should hold what was sent, not a variable for it.
enum Template {
  static let rule = Rule(
    id: .template, levels: .init(.note),
    demand: "A recording holds no template variable and no recorder's placeholder.",
    reason: """
      What was really sent is unknown, so the member that holds one is not judged, nor is any \
      echo of it. Variables are never resolved: the saved answer may have been taken with \
      other values.
      """,
    passing: Example(),
    failing: Example(
      requestBody: """
        {"Catalog":"{{catalog}}","ResourceSnapshotJobIdentifier":"job-0123456789abc"}
        """),
    ground: """
      observation: Postman and WireMock variables, ERB, and the placeholders of VCR, vcrpy and \
      Betamax
      """)

  /// A member whose value a recorder or a template left open.
  static func finding(at site: Site) -> Finding {
    let (what, judged) =
      site.info.role == .key ? ("key", "it") : ("value", "the member")
    return site.finding(
      rule, message: "`\(site.value.shown)` stands for a \(what): \(judged) is not judged",
      actual: site.value.shown)
  }

  /// A body that is not JSON because of what it left open.
  static func unreadable(_ part: Part, _ setting: Setting) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: part, pointer: "", offset: 0, line: 1,
      column: 1,
      message:
        "the body is no JSON for what the recording left in place of values: it is not judged")
  }

  /// A URL with a variable, which is never resolved.
  static func url(_ url: String, _ setting: Setting) -> Finding {
    let shown = Escaping.show(Redaction.mask(url: url), limit: 100)
    return Finding(
      rule: rule.id, level: setting.level(rule), part: .request, field: "url",
      message: "the URL holds a template variable: `\(shown)`", actual: shown)
  }

  /// Of several in one part the first stands for all.
  static func merge(_ findings: inout [Finding]) {
    var seen: Set<Part> = []
    findings.removeAll { $0.rule == rule.id && !seen.insert($0.part).inserted }
  }
}
