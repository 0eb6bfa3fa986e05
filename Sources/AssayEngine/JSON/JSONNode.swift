/// A JSON value as a tree: for models, documents and examples, never for traffic that is judged.
///
/// Objects keep the order of their members and equal names; numbers keep the digits they are
/// written with.
package struct JSONNode: Sendable {
  package typealias Member = (name: String, value: JSONNode)

  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// As written (RFC 8259 section 6).
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package var content: Content
  /// The 0-based offset in the text that it was read from; 0 for one that was made.
  package var offset: Int

  package init(_ content: Content, offset: Int = 0) {
    self.content = content
    self.offset = offset
  }
}

extension JSONNode {
  package static let null = Self(.null)

  package static func boolean(_ value: Bool) -> Self { Self(.boolean(value)) }

  /// The text must be a JSON number.
  package static func number(_ text: String) -> Self { Self(.number(text)) }

  package static func string(_ text: String) -> Self { Self(.string(text)) }

  package static func array(_ elements: [Self]) -> Self { Self(.array(elements)) }

  package static func object(_ members: [Member]) -> Self { Self(.object(members)) }
}

extension JSONNode {
  package var isNull: Bool { if case .null = content { true } else { false } }

  package var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }

  /// The digits of a number.
  package var number: String? { if case .number(let text) = content { text } else { nil } }

  /// A number without fraction and exponent that fits.
  package var integer: Int? { number.flatMap { Int($0) } }

  package var string: String? { if case .string(let text) = content { text } else { nil } }

  package var array: [Self]? { if case .array(let elements) = content { elements } else { nil } }

  package var object: [Member]? { if case .object(let members) = content { members } else { nil } }

  /// The value of the first member of that name; nil for what is no object.
  package subscript(_ name: String) -> Self? {
    object?.first { $0.name == name }?.value
  }
}
