/// The nodes that a collection is made of.
struct ChildNodes: Sendable {
  let document: YAMLDocument
  let indices: ArraySlice<Int32>

  subscript(position: Int) -> YAMLNode {
    YAMLNode(document: document, index: indices[indices.startIndex + position])
  }
}

/// The entries of a sequence, in the order of the text.
package struct YAMLSequence: RandomAccessCollection, Sendable {
  private let nodes: ChildNodes

  init(_ nodes: ChildNodes) {
    self.nodes = nodes
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { nodes.indices.count }

  package subscript(position: Int) -> YAMLNode { nodes[position] }
}

/// The pairs of a mapping, in the order of the text; no two keys are equal.
package struct YAMLMapping: RandomAccessCollection, Sendable {
  private let nodes: ChildNodes

  init(_ nodes: ChildNodes) {
    self.nodes = nodes
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { nodes.indices.count / 2 }

  package subscript(position: Int) -> YAMLPair {
    YAMLPair(key: nodes[2 * position], value: nodes[2 * position + 1])
  }

  /// The pair whose key is that text.
  package subscript(name: String) -> YAMLPair? {
    let store = nodes.document.store
    return indices.first { store.isText(nodes.indices[nodes.indices.startIndex + 2 * $0], name) }
      .map { self[$0] }
  }
}
