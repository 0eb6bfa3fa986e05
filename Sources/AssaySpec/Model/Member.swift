package import AssayCore

/// A named member of a structure, union, input, output or error.
package struct Member: Sendable {
  package var name: String
  /// The name of a shape of the contract or of a predefined one.
  package var shape: String
  package var isRequired: Bool
  /// A default of the model; it excuses no absence on the wire.
  package var defaultValue: DefaultValue?
  /// The request member that this response member must repeat.
  package var echo: String?
  /// The member of the same structure that this time must not precede.
  package var notBefore: String?
  package var isSensitive: Bool
  package var isIdempotencyToken: Bool
  /// Whether clients treat it as optional whatever else is said (Smithy `clientOptional`): they
  /// fill in no default.
  package var isClientOptional: Bool
  /// Constraints of the member itself, which win over those of its shape.
  package var constraints: Constraints {
    get { own?.constraints ?? Constraints() }
    set { own = newValue == Constraints() ? nil : OwnConstraints(newValue) }
  }
  package var levels: [RuleID: LevelException]
  package var mark: SourceMark
  private var own: OwnConstraints?

  package init(
    name: String, shape: String, isRequired: Bool = false, defaultValue: DefaultValue? = nil,
    echo: String? = nil, notBefore: String? = nil, isSensitive: Bool = false,
    isIdempotencyToken: Bool = false, isClientOptional: Bool = false,
    constraints: Constraints? = nil,
    levels: [RuleID: LevelException] = [:], mark: SourceMark
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.echo = echo
    self.notBefore = notBefore
    self.isSensitive = isSensitive
    self.isIdempotencyToken = isIdempotencyToken
    self.isClientOptional = isClientOptional
    self.levels = levels
    self.mark = mark
    if let constraints { self.constraints = constraints }
  }
}

/// The constraints of a member that has some: most have none, and then they take no room.
private final class OwnConstraints: Sendable {
  let constraints: Constraints

  init(_ constraints: Constraints) {
    self.constraints = constraints
  }
}

/// A level that the spec sets for one rule on one shape or member, and why.
package struct LevelException: Hashable, Sendable {
  package var level: Level
  package var reason: String

  package init(level: Level, reason: String) {
    self.level = level
    self.reason = reason
  }
}

/// Smithy's constraint traits (Smithy 2.0, constraint traits), as written.
package struct Constraints: Hashable, Sendable {
  /// The constraints that an import takes from a model, and that people can confirm.
  package enum Kind: Hashable, Sendable {
    case length
    case range
    /// Also one that no engine compiles.
    case pattern
  }

  /// Inclusive bounds of a length: Unicode scalars of a string, bytes of a blob, entries of a list.
  package struct Length: Hashable, Sendable {
    package var min: Int?
    package var max: Int?

    package init(min: Int? = nil, max: Int? = nil) {
      self.min = min
      self.max = max
    }
  }

  /// Inclusive bounds of a number, as decimal text: they are compared without rounding.
  package struct Range: Hashable, Sendable {
    package var min: String?
    package var max: String?

    package init(min: String? = nil, max: String? = nil) {
      self.min = min
      self.max = max
    }
  }

  package var length: Length?
  package var range: Range?
  /// An ECMA 262 pattern; a search unless it has anchors.
  package var pattern: String?
  /// Values known from documentation alone; another is a warning.
  package var documented: [String]?
  /// Which of these were imported from a model, and nobody confirmed them.
  package var imported: Set<Kind>
  /// A pattern of the model that no engine compiles; it is not judged.
  package var unusablePattern: String?

  package init(
    length: Length? = nil, range: Range? = nil, pattern: String? = nil,
    documented: [String]? = nil, imported: Set<Kind> = [], unusablePattern: String? = nil
  ) {
    self.length = length
    self.range = range
    self.pattern = pattern
    self.documented = documented
    self.imported = imported
    self.unusablePattern = unusablePattern
  }

  /// The kinds that stand here.
  package var stated: Set<Kind> {
    var kinds: Set<Kind> = []
    if length != nil { kinds.insert(.length) }
    if range != nil { kinds.insert(.range) }
    if hasPattern { kinds.insert(.pattern) }
    return kinds
  }

  private var hasPattern: Bool { pattern != nil || unusablePattern != nil }

  /// These constraints, and those of `shape` where these are silent.
  package func merged(over shape: Self) -> Self {
    Self(
      length: length ?? shape.length, range: range ?? shape.range,
      pattern: hasPattern ? pattern : shape.pattern, documented: documented ?? shape.documented,
      imported: imported.union(shape.imported.subtracting(stated)),
      unusablePattern: hasPattern ? unusablePattern : shape.unusablePattern)
  }
}
