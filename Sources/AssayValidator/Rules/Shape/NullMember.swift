import AssayCore

/// An optional member without a value should be left out.
enum NullMember {
  static let rule = Rule(
    id: .null, levels: .init(.note, isStrict: true),
    demand: """
      An optional member that has no value is left out; null means the same but is not sent.
      """,
    reason: """
      Readers must take null as absent, and the real service sends it; a hand-written client \
      may show the word null. In a dense list or map a null is an error, and a warning where \
      the model does not tell dense from sparse.
      """,
    passing: Example(body: #"{"Catalog":"AWS"}"#),
    failing: Example(body: #"{"Catalog":"AWS","LastFailure":null}"#),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, shape serialization; sparse trait")

  /// An optional member that is there and null.
  static func finding(at site: Site) -> Finding {
    site.finding(
      rule, message: "`\(site.info.name)` is null, which means absent",
      expected: "\(site.info.kindName), or no member", actual: "null")
  }

  /// A null in a list or map that may not hold any.
  ///
  /// It is an error where the spec says so itself, and a warning where its source cannot tell.
  static func inDense(at site: Site) -> Finding {
    let level = site.setting.level(
      site.info.isKnownDense ? .init(.error) : .init(.warning, isStrict: true), of: rule.id,
      site.info.levels)
    let holder = site.info.role == .value ? "map" : "list"
    return site.finding(
      rule, level: level, message: "the \(holder) holds null, and is not sparse",
      expected: site.info.kindName, actual: "null")
  }
}
