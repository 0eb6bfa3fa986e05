import AssayCore

/// Every required member must be there and must not be null.
enum RequiredMissing {
  static let rule = Rule(
    id: .requiredMissing, levels: .init(.error),
    demand: """
      Every required member is present and not null: in input, output and errors, at every \
      level.
      """,
    reason: """
      Generated clients give such a member a type without an absent case. Some crash, and some \
      fill in an empty value that looks like an answer; that they may do so does not excuse \
      the service.
      """,
    passing: Example(body: #"{"Catalog":"AWS","Id":"job-0123456789abc"}"#),
    failing: Example(body: #"{"Id":"job-0123456789abc"}"#),
    ground: """
      Smithy 2.0, required trait; AWS API reference, GetResourceSnapshotJob, response elements
      """)

  /// A required member that the structure does not have.
  static func absent(at site: Site) -> Finding {
    site.finding(
      rule, message: "required member `\(site.info.name)` is missing",
      expected: "`\(site.info.name)`")
  }

  /// A required member that is there and null.
  static func null(at site: Site) -> Finding {
    site.finding(
      rule, message: "required member `\(site.info.name)` is null",
      expected: site.info.kindName, actual: "null")
  }
}
