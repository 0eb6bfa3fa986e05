import AssayCore
import AssayEngine
import AssaySpec

extension StepInfo {
  /// What a finding says of a member.
  init(member: Member, shape: Shape) {
    self.init(
      name: member.name, shape: shape,
      constraints: member.constraints.merged(over: shape.constraints),
      isSensitive: member.isSensitive || shape.isSensitive,
      levels: shape.levels.merging(member.levels) { _, own in own })
  }

  /// What a finding says of a list's element.
  init(element shape: Shape) {
    self.init(
      name: "", shape: shape, constraints: shape.constraints, isSensitive: shape.isSensitive,
      levels: shape.levels)
  }

  /// A name that is read over.
  static func ignored(_ name: String) -> Self {
    let mark = SourceMark(file: "predefined", line: 1, column: 1)
    let shape = Shape(name: "Document", kind: .document, mark: mark)
    return Self(
      name: name, shape: shape, constraints: Constraints(), isSensitive: false, levels: [:])
  }

  /// The machine's kind for the shape.
  func kind() throws(CompileError) -> Step.Kind {
    switch shape.kind {
    case .structure: return .structure
    case .list(_, _, let hasUniqueItems):
      guard !hasUniqueItems, constraints.length == nil else {
        throw notJudged("`uniqueItems` and `length` of a list")
      }
      return .list
    case .string, .enumeration: return .string
    case .timestamp(.dateTime): return .dateTime
    case .timestamp(.httpDate): return .httpDate
    case .timestamp(.epochSeconds), .timestamp(nil): return .epochSeconds
    case .boolean: return .boolean
    case .document: return .anything
    case .union: throw notJudged("a union")
    case .map: throw notJudged("a map")
    case .intEnumeration: throw notJudged("an intEnum")
    case .blob: throw notJudged("a blob")
    case .byte, .short, .integer, .long, .bigInteger: throw notJudged("an integer")
    case .float, .double, .bigDecimal: throw notJudged("a number")
    case .unit: throw notJudged("a unit")
    }
  }

  /// What a string must be, or nil for other shapes.
  func stringRule() throws(CompileError) -> StringRule? {
    var rule = StringRule()
    switch shape.kind {
    case .enumeration(let values): rule.values = values.map { Array($0.utf8) }
    case .string: break
    default: return nil
    }
    rule.documented = constraints.documented.map { $0.map { Array($0.utf8) } }
    if let length = constraints.length {
      rule.length = (length.min ?? 0)...(length.max ?? Int.max)
    }
    if let pattern = constraints.pattern {
      do {
        rule.pattern = try Pattern(pattern)
      } catch {
        // The spec's lint has warned of it: a pattern that does not compile is not judged.
        rule.pattern = nil
      }
    }
    return rule
  }

  private func notJudged(_ what: String) -> CompileError {
    CompileError(
      mark: shape.mark,
      message: "\(what) is read but not yet judged, and nothing passes unjudged")
  }
}
