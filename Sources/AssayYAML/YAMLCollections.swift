/// The nodes that a collection is made of.
struct ChildNodes: Sendable {
  let document: YAMLDocument
  /// Where they are in the children of the document's nodes.
  let range: Range<Int>

  var count: Int { range.count }

  subscript(position: Int) -> YAMLNode {
    YAMLNode(document: document, index: index(position))
  }

  /// Whether the node there is a scalar that is this text.
  func isText(_ position: Int, _ expected: String) -> Bool {
    document.store.isText(index(position), expected)
  }

  private func index(_ position: Int) -> Int32 {
    document.store.children[range.lowerBound + position]
  }
}

/// The entries of a sequence, in the order of the text.
package struct YAMLSequence: RandomAccessCollection, Sendable {
  private let nodes: ChildNodes

  init(_ nodes: ChildNodes) {
    self.nodes = nodes
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { nodes.count }

  package subscript(position: Int) -> YAMLNode { nodes[position] }
}

/// The pairs of a mapping, in the order of the text; no two keys are equal.
package struct YAMLMapping: RandomAccessCollection, Sendable {
  private let nodes: ChildNodes

  init(_ nodes: ChildNodes) {
    self.nodes = nodes
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { nodes.count / 2 }

  package subscript(position: Int) -> YAMLPair {
    YAMLPair(key: nodes[2 * position], value: nodes[2 * position + 1])
  }

  /// The pair whose key is that text.
  package subscript(name: String) -> YAMLPair? {
    indices.first { nodes.isText(2 * $0, name) }.map { self[$0] }
  }
}
