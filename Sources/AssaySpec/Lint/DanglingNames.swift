import AssayYAML

/// Every name of a shape or error that is used is defined.
enum DanglingNames {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let shapes = subject.draft.shapes
    for group in subject.groups {
      for (index, name) in group.members.lazy.map({ $0.shape }).enumerated() {
        check(name, group.sites[index].shape, shapes, &diagnostics)
      }
    }
    for node in shapes.all.flatMap(\.parts) {
      check(node.text ?? "", node, shapes, &diagnostics)
    }
    checkErrors(subject.draft, &diagnostics)
  }

  private static func checkErrors(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for node in draft.operations.all.flatMap({ $0.fields.entries(.errors) }) {
      guard let name = node.text, !name.isEmpty, !draft.errors.contains(name) else { continue }
      let suggestion = Wording.suggestion(for: name, among: draft.errors.names)
      let message = "no error \(Wording.quote(name))\(suggestion)"
      diagnostics.report(.danglingName, at: node, message)
    }
  }

  private static func check(
    _ name: String, _ node: @autoclosure () -> YAMLNode?, _ shapes: Sites<ShapeSite>,
    _ diagnostics: inout Diagnostics
  ) {
    guard !name.isEmpty, !shapes.contains(name), Shape.predefined[name] == nil, let node = node()
    else { return }
    let known = shapes.names + Array(Shape.predefined.keys)
    let suggestion = Wording.suggestion(for: name, among: known)
    diagnostics.report(.danglingName, at: node, "no shape \(Wording.quote(name))\(suggestion)")
  }
}
