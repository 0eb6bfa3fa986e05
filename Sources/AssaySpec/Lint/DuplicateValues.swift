import AssayYAML

/// No value stands twice in a list, no number twice in an intEnum.
enum DuplicateValues {
  /// Of lists the format's check says so.
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    for site in subject.draft.shapes.all {
      check(site.fields.pairs(.values).map(\.pair.value), &diagnostics)
    }
  }

  static func check(_ values: some Sequence<YAMLNode>, _ diagnostics: inout Diagnostics) {
    var seen: Set<String> = []
    for node in values {
      guard let value = node.text ?? node.decimal, !seen.insert(value).inserted else { continue }
      diagnostics.report(.duplicateValue, at: node, "\(Wording.quote(value)) stands here twice")
    }
  }
}
