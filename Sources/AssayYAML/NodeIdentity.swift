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

  init(_ index: Int32, in store: NodeStore) {
    let record = store.records[Int(index)]
    self =
      switch record.kind {
      case .scalar: Self(scalar: record, in: store)
      case .sequence: .sequence(store.nodes(record).map { Self($0, in: store) })
      case .mapping: Self(mapping: store.nodes(record), in: store)
      }
  }

  private init(scalar: NodeStore.Record, in store: NodeStore) {
    let value = store.value(scalar)
    self =
      switch value {
      case .text: .text(Array(store.bytes(scalar)))
      case .float(let digits): Double(digits).map { .float($0) } ?? .value(value)
      default: .value(value)
      }
  }

  private init(mapping nodes: ArraySlice<Int32>, in store: NodeStore) {
    let keys = stride(from: nodes.startIndex, to: nodes.endIndex, by: 2)
    self = .mapping(
      keys.reduce(into: [:]) { pairs, key in
        pairs[Self(nodes[key], in: store)] = Self(nodes[key + 1], in: store)
      })
  }
}
