import AssaySpec

extension Contract {
  /// Names that are used and defined nowhere, and shapes that nothing needs; empty for a whole one.
  var looseEnds: [String] {
    let names =
      operations.values.flatMap { $0.input + $0.output } + errors.values.flatMap(\.members)
    var waiting = names.map(\.shape)
    var reached: Set<String> = []
    var loose: Set<String> = []
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      guard let shape = shape(named: name) else {
        loose.insert("no shape \(name)")
        continue
      }
      waiting += shape.kind.parts
    }
    for name in shapes.keys where !reached.contains(name) { loose.insert("unused shape \(name)") }
    for name in operations.values.flatMap(\.errors) where errors[name] == nil {
      loose.insert("no error \(name)")
    }
    return loose.sorted()
  }
}

extension AssaySpec.Shape.Kind {
  /// The names of the shapes that it consists of.
  fileprivate var parts: [String] {
    switch self {
    case .structure(let members), .union(let members): members.map(\.shape)
    case .list(let member, _, _): [member]
    case .map(let key, let value, _): [key, value]
    default: []
    }
  }
}
