import AssayCore
import AssayYAML

/// Shapes and members as spec files hold them.
struct ShapeNotation: Sendable {
  /// Names the shapes of members: their types say how a default is written.
  let contract: Contract

  /// Members by name; nil for none.
  func members(_ members: [Member]) -> WrittenNode? {
    guard !members.isEmpty else { return nil }
    return .mapping(members.map { WrittenEntry(name: $0.name, node(of: $0)) }, .block)
  }

  func node(of shape: Shape) -> WrittenNode {
    var entries = kind(of: shape)
    if shape.isStreaming { entries.append(WrittenEntry(.streaming, .plain("true"))) }
    if shape.isSensitive { entries.append(WrittenEntry(.sensitive, .plain("true"))) }
    return .mapping(entries + Self.constraints(shape.constraints) + Self.levels(shape.levels))
  }

  /// A shape's name where the member is nothing else.
  private func node(of member: Member) -> WrittenNode {
    var entries = [WrittenEntry(.shape, .text(member.shape))]
    if member.isRequired { entries.append(WrittenEntry(.required, .plain("true"))) }
    if let value = member.defaultValue {
      entries.append(WrittenEntry(.defaultValue, literal(value)))
    }
    if let echo = member.echo { entries.append(WrittenEntry(.echo, .text(echo))) }
    if let other = member.notBefore { entries.append(WrittenEntry(.notBefore, .text(other))) }
    if member.isIdempotencyToken {
      entries.append(WrittenEntry(.idempotencyToken, .plain("true")))
    }
    if member.isClientOptional { entries.append(WrittenEntry(.clientOptional, .plain("true"))) }
    if member.isSensitive { entries.append(WrittenEntry(.sensitive, .plain("true"))) }
    entries += Self.constraints(member.constraints) + Self.levels(member.levels)
    return entries.count == 1 ? .text(member.shape) : .mapping(entries)
  }

  /// `type`, and what belongs to it.
  private func kind(of shape: Shape) -> [WrittenEntry] {
    // `Unit` has no word: a structure without members is the same.
    let type = WrittenEntry(.type, .plain((shape.kind.type ?? .structure).rawValue))
    switch shape.kind {
    case .structure(let members), .union(let members):
      return [type] + (self.members(members).map { [WrittenEntry(.members, $0)] } ?? [])
    case .list(let member, let isSparse, let hasUniqueItems):
      let unique = hasUniqueItems ? [WrittenEntry(.uniqueItems, .plain("true"))] : []
      return [type, WrittenEntry(.member, .text(member))] + Self.sparse(isSparse) + unique
    case .map(let key, let value, let isSparse):
      return [type, WrittenEntry(.key, .text(key)), WrittenEntry(.value, .text(value))]
        + Self.sparse(isSparse)
    case .enumeration(let values): return [type, WrittenEntry(.values, .texts(values))]
    case .intEnumeration(let values): return [type, WrittenEntry(.values, Self.numbers(values))]
    case .timestamp(let format?): return [type, WrittenEntry(.format, .plain(format.rawValue))]
    default: return [type]
    }
  }

  /// By number, then by name.
  private static func numbers(_ values: [String: Int]) -> WrittenNode {
    let sorted = values.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return .mapping(sorted.map { WrittenEntry(name: $0.key, .plain(String($0.value))) })
  }

  private static func sparse(_ isSparse: Bool?) -> [WrittenEntry] {
    isSparse.map { [WrittenEntry(.sparse, .plain($0 ? "true" : "false"))] } ?? []
  }
}

// MARK: - Constraints and levels

extension ShapeNotation {
  private static func constraints(_ constraints: Constraints) -> [WrittenEntry] {
    var entries: [WrittenEntry] = []
    if let length = constraints.length {
      let bounds = bounds(length.min.map(String.init), length.max.map(String.init))
      entries.append(WrittenEntry(.length, bounds))
    }
    if let range = constraints.range {
      entries.append(WrittenEntry(.range, bounds(range.min, range.max)))
    }
    if let pattern = constraints.pattern {
      entries.append(WrittenEntry(.pattern, .scalar(.quoted(pattern))))
    }
    if let pattern = constraints.unusablePattern {
      entries.append(WrittenEntry(.unusablePattern, .scalar(.quoted(pattern))))
    }
    if let documented = constraints.documented {
      entries.append(WrittenEntry(.documented, .texts(documented)))
    }
    if !constraints.imported.isEmpty { entries.append(WrittenEntry(.imported, .plain("true"))) }
    return entries
  }

  private static func bounds(_ min: String?, _ max: String?) -> WrittenNode {
    let entries = [(SpecKey.min, min), (.max, max)].compactMap { key, bound in
      bound.map { WrittenEntry(key, number($0)) }
    }
    return .mapping(entries)
  }

  private static func levels(_ levels: [RuleID: LevelException]) -> [WrittenEntry] {
    guard !levels.isEmpty else { return [] }
    let sorted = levels.sorted { $0.key.rawValue < $1.key.rawValue }
    let entries = sorted.map { rule, exception in
      let level = WrittenEntry(.level, .plain(exception.level.name))
      let reason = WrittenEntry(.reason, .text(exception.reason))
      return WrittenEntry(name: rule.rawValue, .mapping([level, reason]))
    }
    return [WrittenEntry(.levels, .mapping(entries))]
  }

  /// Plain, unless it is no number: lint says so then.
  private static func number(_ text: String) -> WrittenNode {
    switch CoreSchema.resolve(text) {
    case .integer, .float: .plain(text)
    default: .text(text)
    }
  }
}

// MARK: - Defaults

extension ShapeNotation {
  private func literal(_ value: DefaultValue) -> WrittenNode {
    switch value {
    case .text(let text): .text(text)
    case .literal(let text): .plain(text)
    }
  }
}
