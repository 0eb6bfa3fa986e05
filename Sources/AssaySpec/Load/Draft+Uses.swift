import AssayYAML

extension Draft {
  /// Every place where the name of a shape stands, in the order of operations, errors and shapes.
  var shapeUses: [YAMLNode] {
    let ofOperations = operations.flatMap { ($0.input + $0.output).compactMap(\.shape) }
    let ofErrors = errors.flatMap { $0.members.compactMap(\.shape) }
    return ofOperations + ofErrors + shapes.flatMap(\.uses)
  }
}

extension ShapeSite {
  /// The names of the shapes that it is made of.
  var uses: [YAMLNode] {
    switch type {
    case .structure, .union: members.compactMap(\.shape)
    case .list: [fields[.member]].compactMap { $0 }
    case .map: [fields[.key], fields[.value]].compactMap { $0 }
    default: []
    }
  }
}
