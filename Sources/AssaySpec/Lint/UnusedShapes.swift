import AssayYAML

/// Every shape is needed by an operation or an error, directly or through other shapes.
enum UnusedShapes {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    let used = reachable(in: draft)
    for site in draft.shapes where !used.contains(site.name) {
      let message = "no operation or error needs \(Wording.quote(site.name))"
      diagnostics.report(.unusedShape, at: site.key, message)
    }
  }

  private static func reachable(in draft: Draft) -> Set<String> {
    let members =
      draft.operations.flatMap { $0.input + $0.output } + draft.errors.flatMap(\.members)
    var waiting = members.map(\.member.shape)
    var reached: Set<String> = []
    while let name = waiting.popLast() {
      guard let site = draft.shapes[name], reached.insert(name).inserted else { continue }
      waiting += site.uses.compactMap(\.text)
    }
    return reached
  }
}
