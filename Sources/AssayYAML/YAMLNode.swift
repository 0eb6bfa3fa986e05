package import AssayCore

/// A node of a document, with its place.
///
/// What an alias stands for keeps the place of its anchor: that is where the text is.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the order of the text; no two keys are equal.
    case mapping([YAMLPair])
  }

  package var content: Content
  package var mark: SourceMark
  /// Unicode scalars on the first line, at least 1: what a caret line underlines.
  package var length: Int

  package init(_ content: Content, mark: SourceMark, length: Int = 1) {
    self.content = content
    self.mark = mark
    self.length = length
  }
}

/// A key and its value.
package struct YAMLPair: Sendable {
  package var key: YAMLNode
  package var value: YAMLNode

  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// A scalar: its text, and what the core schema makes of it (YAML 1.2.2 section 10.3).
package struct YAMLScalar: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// Decimal digits without leading zeros, `-` before them if negative; of any size.
    case integer(String)
    /// A JSON number, digits as written; of any size.
    case float(String)
    /// `.inf`, `-.inf` or `.nan`.
    case nonFinite(String)
    /// The scalar's text is the value.
    case text
    /// What `!!binary` holds.
    case binary([UInt8])
  }

  /// After unescaping and folding.
  package var text: String
  /// Whether it stands without quotes and is no block.
  package var isPlain: Bool
  package var value: Value

  package init(text: String, isPlain: Bool, value: Value) {
    self.text = text
    self.isPlain = isPlain
    self.value = value
  }
}

extension YAMLNode {
  package var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  package var sequence: [YAMLNode]? {
    guard case .sequence(let nodes) = content else { return nil }
    return nodes
  }

  package var mapping: [YAMLPair]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// The text of a scalar that is text; nil for a number, a boolean, null, or what is no scalar.
  package var text: String? {
    guard let scalar, scalar.value == .text else { return nil }
    return scalar.text
  }
}
