import AssayYAML

/// Every name of a shape or error that is used is defined.
enum DanglingNames {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for node in draft.shapeUses {
      check(node, draft.shapes, &diagnostics)
    }
    for node in draft.operations.flatMap({ $0.fields.entries(.errors) }) {
      guard let name = node.text, !name.isEmpty, !draft.errors.contains(name) else { continue }
      let suggestion = Wording.suggestion(for: name, among: draft.errors.names)
      let message = "no error \(Wording.quote(name))\(suggestion)"
      diagnostics.report(.danglingName, at: node, message)
    }
  }

  private static func check(
    _ node: YAMLNode, _ shapes: Sites<ShapeSite>, _ diagnostics: inout Diagnostics
  ) {
    guard let name = node.text, !name.isEmpty, !shapes.contains(name),
      Shape.predefined[name] == nil
    else { return }
    let known = shapes.names + Array(Shape.predefined.keys)
    let suggestion = Wording.suggestion(for: name, among: known)
    diagnostics.report(.danglingName, at: node, "no shape \(Wording.quote(name))\(suggestion)")
  }
}
