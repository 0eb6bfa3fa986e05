package import AssayCore

/// One step of a YAML stream (YAML 1.2.2 section 3.1, serialization), as libyaml parses it.
package struct YAMLEvent: Hashable, Sendable {
  /// How a scalar is written.
  package enum ScalarStyle: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// Anchor and tag of a node, without `&` and with the tag's handle resolved.
  package struct Properties: Hashable, Sendable {
    package var anchor: String?
    package var tag: String?
  }

  /// What happens.
  package enum Kind: Hashable, Sendable {
    case streamStart
    case streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd(isExplicit: Bool)
    case alias(String)
    case scalar(String, ScalarStyle, Properties)
    case sequenceStart(Properties, isFlow: Bool)
    case sequenceEnd
    case mappingStart(Properties, isFlow: Bool)
    case mappingEnd
  }

  package var kind: Kind
  package var mark: SourceMark
  /// Unicode scalars on the first line, at least 1: what a caret line underlines.
  package var length: Int
}
