import AssayCore

/// A body should hold only members that the shape has.
enum UnknownMember {
  static let rule = Rule(
    id: .unknownMember, levels: .init(.note, isStrict: true),
    demand: "Every name is that of a member of the shape, letter for letter.",
    reason: """
      Clients skip a name they do not know, so a newer service may add one; but a misspelt \
      name is lost in silence, and the member that was meant is absent. `__type` is never \
      unknown, nor are `code`, `message` and `Message` in an error that has no such member.
      """,
    passing: Example(body: #"{"Catalog":"AWS","EngagementId":"eng-0123456789abcd"}"#),
    failing: Example(body: #"{"Catalog":"AWS","EngagementIdentifier":"eng-0123456789abcd"}"#),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, shape serialization; protocol test \
      AwsJson10HandlesUnexpectedJsonOutput
      """)

  /// A member that its structure has not, with the one that was probably meant.
  static func finding(at site: Site) -> Finding {
    let absent = site.siblings.filter { !site.present.contains($0) }
    let meant = NearMiss.suggestion(for: site.name, among: absent)
    let name = Escaping.show(site.name, limit: 60)
    return site.finding(
      rule,
      message: "unknown member `\(name)`"
        + (meant.map { ": did you mean `\($0)`?" } ?? ""))
  }
}
