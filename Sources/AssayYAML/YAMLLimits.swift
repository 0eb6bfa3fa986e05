/// How much of a document is read before it is refused.
package struct YAMLLimits: Hashable, Sendable {
  /// Bytes of the whole text.
  package var bytes: Int
  /// Levels of sequences and mappings, aliased ones included.
  package var depth: Int
  /// Nodes that all aliases of the document stand for.
  package var aliasedNodes: Int

  package init(bytes: Int = 64 << 20, depth: Int = 100, aliasedNodes: Int = 100_000) {
    self.bytes = bytes
    self.depth = depth
    self.aliasedNodes = aliasedNodes
  }
}
