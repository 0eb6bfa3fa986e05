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
///
/// A class, as is `FormatKey`: the loader goes from one to the next for every node that it reads.
package final class FormatMapping: Sendable {
  /// What it is, for messages: `member`.
  package let name: String
  package let keys: [FormatKey]
  /// Whether `type` decides which other keys stand in it, and what they may hold.
  package let hasType: Bool
  /// Whether at least one key must stand in it.
  package let needsAKey: Bool
  /// What to say of keys that stand in others of its kind only.
  package let misplaced: [SpecKey: String]

  package init(
    name: String, keys: [FormatKey], needsAKey: Bool = false, misplaced: [SpecKey: String] = [:]
  ) {
    self.name = name
    self.keys = keys
    hasType = keys.contains { $0.key == .type }
    self.needsAKey = needsAKey
    self.misplaced = misplaced
  }
}

/// A key, what its value may be, and what it is for.
package final class FormatKey: Sendable {
  package let key: SpecKey
  package let type: FormatType
  package let isRequired: Bool
  /// The shape types that the key has a meaning for; nil for all, and for what is no shape.
  package let shapes: Set<ShapeType>?
  /// One line for people: what it says.
  package let summary: String
  /// The same as `shapes`: so few are sooner compared than hashed.
  private let takers: [ShapeType]?

  package init(
    _ key: SpecKey, _ type: FormatType, isRequired: Bool = false, on shapes: Set<ShapeType>? = nil,
    _ summary: String
  ) {
    self.key = key
    self.type = type
    self.isRequired = isRequired
    self.shapes = shapes
    takers = shapes.map(Array.init)
    self.summary = summary
  }

  /// Whether the key has a meaning for shapes of that type.
  package func applies(to type: ShapeType) -> Bool {
    takers?.contains(type) ?? true
  }
}
