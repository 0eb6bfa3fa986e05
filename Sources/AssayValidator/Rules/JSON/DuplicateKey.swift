import AssayCore

/// The names within one object must differ.
enum DuplicateKey {
  static let rule = Rule(
    id: .duplicateKey, levels: .init(.error),
    demand: "No two names in one object are equal once their escapes are undone.",
    reason: """
      Some parsers keep the first value, some the last, some refuse: two clients read two \
      different answers from the same bytes. No value of that name is judged.
      """,
    passing: Example(body: #"{"Catalog":"AWS","Status":"Running"}"#),
    failing: Example(body: #"{"Catalog":"AWS","Status":"Running","\u0053tatus":"Stopped"}"#),
    ground: "RFC 8259, section 4")

  /// A name that its object has already had; nothing is said of the values of that name.
  static func finding(at site: Site) -> Finding {
    // The name of a member is no secret; that of a map's entry may be.
    let isMember = site.name == site.info.name || !site.info.isSensitive
    let name =
      isMember ? Escaping.show(site.name, limit: 60) : Redaction.mask(member: site.name)
    return site.finding(rule, message: "the name `\(name)` is repeated")
  }
}
