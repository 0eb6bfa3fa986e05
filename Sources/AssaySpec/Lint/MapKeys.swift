import AssayYAML

/// The keys of a map are strings (Smithy 2.0, map).
enum MapKeys {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    for site in draft.shapes.all where site.type == .map {
      guard let node = site.fields[.key], let name = node.text,
        let type = draft.type(of: name), type != .string, type != .enumeration
      else { continue }
      let message =
        "the keys of a map are strings, \(Wording.quote(name)) is of type `\(type.rawValue)`"
      diagnostics.report(.badMapKey, at: node, message)
    }
  }
}
