import AssayCore

/// An error must be one that the operation models, or a common one.
enum Unmodeled {
  static let rule = Rule(
    id: .unmodeled, levels: .init(.error),
    demand: "The error is one of the operation or one common to all of AWS.",
    reason: """
      No generated exception exists for it, so callers see the base class and cannot tell it \
      from the next. An error of another operation of the service is not of this one.
      """,
    passing: Example(
      body: #"{"__type":"ResourceNotFoundException","Message":"unknown job"}"#, status: 400),
    failing: Example(body: #"{"__type":"ConflictException","Message":"busy"}"#, status: 400),
    ground: "Smithy 2.0, operation errors; AWS API reference, GetResourceSnapshotJob, errors")

  /// An error that neither the operation models nor all services share.
  static func finding(
    _ name: ErrorName, in body: Span<UInt8>, modeled: some Sequence<String>, _ setting: Setting
  ) -> Finding {
    let names = modeled.sorted()
    let shown = Escaping.show(name.short, limit: 80)
    let meant = NearMiss.suggestion(for: name.short, among: names)
    return name.finding(
      rule.id, level: setting.level(rule), in: body,
      message: "the operation models no `\(shown)`"
        + (meant.map { ": did you mean `\($0)`?" } ?? ""),
      expected: names.map { "`\($0)`" }.joined(separator: ", "), actual: shown)
  }
}
