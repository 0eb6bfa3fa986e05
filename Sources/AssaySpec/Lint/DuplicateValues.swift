import AssayYAML

/// No value stands twice in a list.
enum DuplicateValues {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    let ofServices = draft.services.map { $0.fields.entries(.commonErrors) }
    let ofOperations = draft.operations.map { $0.fields.entries(.errors) }
    let ofErrors = draft.errors.map { Fields($0.fields[.status]).entries(.observed) }
    let ofShapes = draft.shapes.map {
      // The values of an enum are a list, those of an intEnum a mapping.
      $0.fields.entries(.values) + $0.fields.pairs(.values).map(\.pair.value)
    }
    for list in ofServices + ofOperations + ofErrors + ofShapes + documented(draft) {
      check(list, &diagnostics)
    }
  }

  private static func documented(_ draft: Draft) -> [[YAMLNode]] {
    draft.constraintSites.map { $0.fields.entries(.documented) }
  }

  private static func check(_ list: [YAMLNode], _ diagnostics: inout Diagnostics) {
    var seen: Set<String> = []
    for node in list {
      guard let value = node.text ?? node.decimal, !seen.insert(value).inserted else { continue }
      diagnostics.report(.duplicateValue, at: node, "\(Wording.quote(value)) stands here twice")
    }
  }
}
