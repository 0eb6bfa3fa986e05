package import AssayCore

/// A node of a document, with its place.
///
/// What an alias stands for keeps the place of its anchor: that is where the text is.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence(YAMLSequence)
    case mapping(YAMLMapping)
  }

  let document: YAMLDocument
  let index: Int32

  var record: NodeStore.Record { document.store.records[Int(index)] }
}

/// A document that was read: its nodes hold it, and it holds all of them.
final class YAMLDocument: Sendable {
  let file: String
  let store: NodeStore

  init(_ store: NodeStore, file: String) {
    self.store = store
    self.file = file
  }
}

/// A key and its value.
package struct YAMLPair: Sendable {
  package var key: YAMLNode
  package var value: YAMLNode
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
}

extension YAMLNode {
  package var content: Content {
    let record = record
    return switch record.kind {
    case .scalar(let isPlain):
      .scalar(
        YAMLScalar(
          text: document.store.string(record), isPlain: isPlain,
          value: document.store.value(record)))
    case .sequence: .sequence(YAMLSequence(nodes))
    case .mapping: .mapping(YAMLMapping(nodes))
    }
  }

  package var mark: SourceMark {
    let place = record.place
    return SourceMark(file: document.file, line: Int(place.line), column: Int(place.column))
  }

  /// Unicode scalars on the first line, at least 1: what a caret line underlines.
  package var length: Int { Int(record.place.length) }

  package var isScalar: Bool {
    if case .scalar = record.kind { true } else { false }
  }

  /// Whether it is a scalar that is text.
  package var isText: Bool { record.isText }

  /// Whether it is a scalar that is text, and empty.
  package var isEmptyText: Bool { record.isText && record.count == 0 }

  package var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  package var sequence: YAMLSequence? {
    guard case .sequence = record.kind else { return nil }
    return YAMLSequence(nodes)
  }

  package var mapping: YAMLMapping? {
    guard case .mapping = record.kind else { return nil }
    return YAMLMapping(nodes)
  }

  /// What a scalar means; nil for what is no scalar.
  package var value: YAMLScalar.Value? { isScalar ? document.store.value(record) : nil }

  /// The text of a scalar that is text; nil for a number, a boolean, null, or what is no scalar.
  package var text: String? {
    let record = record
    return record.isText ? document.store.string(record) : nil
  }

  private var nodes: ChildNodes {
    ChildNodes(document: document, range: NodeStore.range(record))
  }
}
