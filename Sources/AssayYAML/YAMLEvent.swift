/// One step of a YAML stream (YAML 1.2.2 section 3.1, serialization), as libyaml parses it.
package struct YAMLEvent: Hashable, Sendable {
  /// How a scalar is written.
  package enum ScalarStyle: Hashable, Sendable, BitwiseCopyable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// What happens.
  package enum Kind: Hashable, Sendable {
    case streamStart
    case streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd(isExplicit: Bool)
    /// Of the node that `anchor` names.
    case alias
    /// Its bytes lie there in the text that `EventParser.next` was given.
    case scalar(Range<Int>, ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  package var kind: Kind
  package var place: NodePlace
  /// Without `&` or `*`.
  package var anchor: String?
  /// With its handle resolved.
  package var tag: String?
}

/// Where a node stands in its file.
package struct NodePlace: Hashable, Sendable, BitwiseCopyable {
  /// 1-based.
  package var line: Int32
  /// 1-based, in Unicode scalars.
  package var column: Int32
  /// Unicode scalars on the first line, at least 1: what a caret line underlines.
  package var length: Int32
}
