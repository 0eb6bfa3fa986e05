import AssayCore
import AssayYAML

extension MemberSite {
  /// The members of a mapping, in its order; none for what is no mapping.
  static func all(_ node: YAMLNode?) -> [Self] {
    node?.mapping?.filter(\.key.isText).map { Self(key: $0.key, value: $0.value) } ?? []
  }
}

extension [MemberSite] {
  /// What stands there.
  func members(_ patterns: inout PatternTable) -> [Member] {
    map { $0.member(&patterns) }
  }
}

extension MemberSite {
  fileprivate func member(_ patterns: inout PatternTable) -> Member {
    let name = key.text ?? ""
    guard !isBare else { return Member(name: name, shape: value.text ?? "", mark: key.mark) }
    let fields = fields
    return Member(
      name: name, shape: fields.text(.shape) ?? "", isRequired: fields.flag(.required),
      defaultValue: fields[.defaultValue]?.defaultValue, echo: fields.text(.echo),
      notBefore: fields.text(.notBefore), isSensitive: fields.flag(.sensitive),
      isIdempotencyToken: fields.flag(.idempotencyToken),
      isClientOptional: fields.flag(.clientOptional),
      constraints: Constraints(fields, &patterns), levels: fields.levels, mark: key.mark)
  }
}

extension Constraints {
  init(_ fields: Fields, _ patterns: inout PatternTable) {
    let length = Fields(fields[.length])
    let range = Fields(fields[.range])
    let pattern = fields.text(.pattern)
    if let pattern { patterns.add(pattern) }
    // Lint has warned of a pattern that is not judged.
    let isJudged = pattern.map { patterns[$0] == nil } ?? false
    self.init(
      length: fields[.length].map { _ in
        Length(min: length.integer(.min), max: length.integer(.max))
      },
      range: fields[.range].map { _ in
        Range(min: range.decimal(.min), max: range.decimal(.max))
      },
      pattern: isJudged ? pattern : nil, documented: fields.texts(.documented),
      unusablePattern: fields.text(.unusablePattern) ?? (isJudged ? nil : pattern))
    if fields.flag(.imported) { imported = stated }
  }
}

extension Fields {
  /// Level exceptions by rule.
  var levels: [RuleID: LevelException] {
    pairs(.levels).reduce(into: [:]) { levels, entry in
      let fields = Fields(entry.pair.value)
      guard let level = fields.text(.level).flatMap(Level.init(name:)),
        let reason = fields.text(.reason)
      else { return }
      levels[RuleID(entry.name)] = LevelException(level: level, reason: reason)
    }
  }
}

extension YAMLNode {
  /// A scalar, or `[]` or `{}`.
  fileprivate var defaultValue: DefaultValue {
    switch content {
    case .sequence: .literal("[]")
    case .mapping: .literal("{}")
    case .scalar(let scalar):
      switch scalar.value {
      case .null: .literal("null")
      case .boolean(let value): .literal(value ? "true" : "false")
      case .integer(let digits), .float(let digits): .literal(digits)
      case .text, .binary, .nonFinite: .text(scalar.text)
      }
    }
  }
}
