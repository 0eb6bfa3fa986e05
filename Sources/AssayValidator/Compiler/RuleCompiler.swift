import AssayEngine
import AssaySpec

/// Turns the constraints of a value into what the machine asks of it.
///
/// It keeps the patterns that it has compiled: a shape is met again and again.
struct RuleCompiler {
  /// Nil for a pattern that does not compile: the spec's lint has warned that it is not judged.
  private var patterns: [String: Pattern?] = [:]

  /// The rule of a value, or nil where its kind is all there is to it.
  mutating func rule(of step: StepInfo) throws(CompileError) -> ProgramBuilder.Value.Rule? {
    switch step.kind {
    case .string, .blob: .string(stringRule(of: step))
    case .integer, .decimal, .float: .number(try numberRule(of: step))
    case .list, .map: collectionRule(of: step).map { .collection($0) }
    default: nil
    }
  }

  private mutating func stringRule(of step: StepInfo) -> StringRule {
    let constraints = step.constraints
    var rule = StringRule(
      length: constraints.length?.bounds, documented: constraints.documented?.map { Array($0.utf8) }
    )
    if case .enumeration(let values) = step.shape.kind {
      rule.values = TextSet(values.map { Array($0.utf8) })
    }
    rule.pattern = constraints.pattern.flatMap { compiled($0) }
    return rule
  }

  private mutating func compiled(_ source: String) -> Pattern? {
    if let known = patterns[source] { return known }
    let pattern: Pattern?
    do throws(PatternError) {
      pattern = try Pattern(source)
    } catch {
      pattern = nil
    }
    patterns[source] = .some(pattern)
    return pattern
  }

  private func numberRule(of step: StepInfo) throws(CompileError) -> NumberRule {
    let range = step.constraints.range
    var rule = NumberRule(bounds: step.shape.kind.bounds)
    rule.min = try bound(range?.min, of: step)
    rule.max = try bound(range?.max, of: step)
    if case .intEnumeration(let values) = step.shape.kind {
      rule.values = Set(values.values.map { Int64($0) })
    }
    return rule
  }

  private func bound(
    _ text: String?, of step: StepInfo
  ) throws(CompileError) -> NumberBound? {
    guard let text else { return nil }
    if let bound = NumberBound(text) { return bound }
    throw CompileError(mark: step.shape.mark, message: "`\(text)` is no number to be a bound")
  }

  private func collectionRule(of step: StepInfo) -> CollectionRule? {
    var rule = CollectionRule(length: step.constraints.length?.bounds)
    if case .list(_, _, let hasUniqueItems) = step.shape.kind {
      rule.hasUniqueItems = hasUniqueItems
    }
    return rule.length == nil && !rule.hasUniqueItems ? nil : rule
  }
}

extension Constraints.Length {
  /// Lint refuses a minimum above the maximum.
  fileprivate var bounds: ClosedRange<Int> {
    (min ?? 0)...Swift.max(min ?? 0, max ?? .max)
  }
}

extension Shape.Kind {
  /// What a number of the type can be at all (Smithy 2.0, simple types); nil where that is anything.
  var bounds: ClosedRange<Int64>? {
    switch self {
    case .byte: Int64(Int8.min)...Int64(Int8.max)
    case .short: Int64(Int16.min)...Int64(Int16.max)
    case .integer, .intEnumeration: Int64(Int32.min)...Int64(Int32.max)
    case .long: Int64.min...Int64.max
    default: nil
    }
  }
}
