/// What a value in a spec file may be. Loader, lint and the schema for editors read it.
package indirect enum FormatType: Sendable {
  /// Names are checked once the whole folder is read.
  package enum Name: Sendable {
    case shape
    case error
    case inputMember
    case sibling
    case rule
    /// A name that the author gives.
    case new
  }

  /// Text that is not empty.
  case text
  /// A URL with `https` or `http` whose only variable is this one, in braces.
  case url(variable: String)
  case boolean
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// A decimal number of any size and precision.
  case number
  /// Any scalar, `[]` or `{}`: a default of a model.
  case literal
  /// One of these words.
  case word([String])
  case name(Name)
  /// A list in which no value stands twice.
  case list(FormatType, canBeEmpty: Bool)
  /// Names, each with a value.
  case table(keys: Name, values: FormatType, canBeEmpty: Bool)
  case mapping(FormatMapping)
  /// The first if it is a scalar, else the mapping.
  case either(FormatType, FormatMapping)
}

/// A mapping with known keys.
package struct FormatMapping: Sendable {
  /// What it is, for messages: `member`.
  package var name: String
  package var keys: [FormatKey]
  /// Whether at least one key must stand in it.
  package var needsAKey = false
  /// What to say of keys that stand in others of its kind only.
  package var misplaced: [SpecKey: String] = [:]
}

/// A key, what its value may be, and what it is for.
package struct FormatKey: Sendable {
  package var key: SpecKey
  package var type: FormatType
  package var isRequired = false
  /// The shape types that the key has a meaning for; nil for all, and for what is no shape.
  package var shapes: Set<ShapeType>?
  /// One line for people: what it says.
  package var summary: String

  package init(
    _ key: SpecKey, _ type: FormatType, isRequired: Bool = false, on shapes: Set<ShapeType>? = nil,
    _ summary: String
  ) {
    self.key = key
    self.type = type
    self.isRequired = isRequired
    self.shapes = shapes
    self.summary = summary
  }

  /// Whether the key has a meaning for shapes of that type.
  package func applies(to type: ShapeType) -> Bool {
    shapes?.contains(type) ?? true
  }
}

extension FormatMapping {
  /// Whether `type` decides which other keys stand in it, and what they may hold.
  package var hasType: Bool { keys.contains { $0.key == .type } }

  /// The entries of a key: several where the value depends on the shape's type.
  package func entries(for key: SpecKey) -> [FormatKey] {
    keys.filter { $0.key == key }
  }
}
