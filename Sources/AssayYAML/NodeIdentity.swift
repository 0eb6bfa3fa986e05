/// What makes two keys equal: value and kind, not spelling (YAML 1.2.2 section 3.2.1.3).
///
/// `1` and `0x1` are equal, `1` and `'1'` are not; mappings are equal in any order.
indirect enum NodeIdentity: Hashable {
  /// UTF-8: `==` on `String` takes different scalars for equal.
  case text([UInt8])
  case value(YAMLScalar.Value)
  case float(Double)
  case sequence([NodeIdentity])
  case mapping([NodeIdentity: NodeIdentity])

  init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let scalar): Self(scalar)
      case .sequence(let nodes): .sequence(nodes.map { Self($0) })
      case .mapping(let pairs):
        .mapping(
          pairs.reduce(into: [:]) { $0[Self($1.key)] = Self($1.value) })
      }
  }

  private init(_ scalar: YAMLScalar) {
    self =
      switch scalar.value {
      case .text: .text(Array(scalar.text.utf8))
      case .float(let digits): Double(digits).map { .float($0) } ?? .value(scalar.value)
      default: .value(scalar.value)
      }
  }
}
