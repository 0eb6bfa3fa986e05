import AssayYAML

/// Every shape is needed by an operation or an error, directly or through other shapes.
enum UnusedShapes {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    let used = reachable(in: draft)
    for site in draft.shapes.all where !used.contains(site.name) {
      let message = "no operation or error needs \(Wording.quote(site.name))"
      diagnostics.report(.unusedShape, at: site.key, message)
    }
  }

  private static func reachable(in draft: Draft) -> Set<String> {
    var waiting: [String] = []
    for site in draft.operations.all {
      waiting += site.operation.input.lazy.map { $0.shape }
      waiting += site.operation.output.lazy.map { $0.shape }
    }
    for site in draft.errors.all {
      waiting += site.error.members.lazy.map { $0.shape }
    }
    var reached: Set<String> = []
    while let name = waiting.popLast() {
      guard let index = draft.shapes.index(of: name), reached.insert(name).inserted else {
        continue
      }
      waiting += draft.shapes.all[index].shape.kind.parts
    }
    return reached
  }
}
