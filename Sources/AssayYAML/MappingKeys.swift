/// A node of a collection that is still being read.
struct OpenNode: BitwiseCopyable {
  var index: Int32
  /// Of an alias its own, not that of its anchor.
  var place: NodePlace
}

/// The keys of a mapping while it is read.
struct MappingKeys {
  /// Up to so many keys are compared one by one, which is quicker than hashing them.
  private static let few = 16

  private var places: [NodeIdentity: NodePlace] = [:]

  /// Where a key stands that is equal to the last of `nodes`, in which keys and values take turns;
  /// nil if there is none.
  ///
  /// To be asked for every key of the mapping as it comes.
  mutating func equal(toLastOf nodes: ArraySlice<OpenNode>, in store: NodeStore) -> NodePlace? {
    guard let last = nodes.last else { return nil }
    let keys = stride(from: nodes.startIndex, to: nodes.endIndex - 1, by: 2)
    guard nodes.count > 2 * Self.few else {
      return keys.first { store.areEqual(nodes[$0].index, last.index) }.map { nodes[$0].place }
    }
    if places.isEmpty {
      for key in keys { places[NodeIdentity(nodes[key].index, in: store)] = nodes[key].place }
    }
    return places.updateValue(last.place, forKey: NodeIdentity(last.index, in: store))
  }
}

extension NodeStore {
  /// Whether the nodes are the same as keys.
  fileprivate func areEqual(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (records[Int(left)], records[Int(right)])
    guard first.isText, second.isText else {
      return first.isText == second.isText
        && NodeIdentity(left, in: self) == NodeIdentity(right, in: self)
    }
    return first.count == second.count && bytes(first).elementsEqual(bytes(second))
  }
}
