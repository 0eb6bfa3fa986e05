import AssayYAML

extension ShapeSite {
  /// The names of the shapes that a list or map is made of.
  var parts: [YAMLNode] {
    switch type {
    case .list: [fields[.member]].compactMap { $0 }
    case .map: [fields[.key], fields[.value]].compactMap { $0 }
    default: []
    }
  }
}
