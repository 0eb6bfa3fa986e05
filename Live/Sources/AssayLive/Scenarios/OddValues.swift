import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

/// Bodies with values that clients seldom see.
enum OddValues {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    guard let body = source.success else { return [] }
    return nulls(source) + members(source) + empty(source) + byShape(source, body)
  }

  private static func nulls(_ source: ScenarioSource) -> [Scenario] {
    let names = source.operation.output.filter { !$0.isRequired && $0.echo == nil }.map(\.name)
    guard !names.isEmpty else { return [] }
    return [
      OddityScenarios.oddity("null-optional", "every optional member is null, which means absent") {
        $0.change { body in
          .object(
            (body.object ?? []).map { ($0.name, names.contains($0.name) ? .null : $0.value) })
        }
      }
    ]
  }

  private static func members(_ source: ScenarioSource) -> [Scenario] {
    let unknown = OddityScenarios.oddity(
      "unknown-member", "the body has a member that the model has not, with values in it"
    ) {
      $0.change { body in
        let value = JSONNode.object([("Deep", .array([.number("1"), .null, .object([])]))])
        return .object([("NotInTheModel", value)] + (body.object ?? []))
      }
    }
    let (operation, member) = (source.operation, source.binding.writtenErrorMember)
    guard !operation.output.contains(where: { $0.name.lowercased() == member.lowercased() }) else {
      return [unknown]
    }
    let name = "com.amazonaws.\(source.contract.service.id)#\(operation.name)Output"
    let named = OddityScenarios.oddity(
      "type-in-success", "`\(member)` names the shape of the output, which is no error"
    ) { $0.change { .object([(member, .string(name))] + ($0.object ?? [])) } }
    return [unknown, named]
  }

  private static func empty(_ source: ScenarioSource) -> [Scenario] {
    guard source.operation.output.allSatisfy({ !$0.isRequired }) else { return [] }
    return [
      OddityScenarios.oddity("empty-body", "the body is empty, which means an empty object") {
        $0.message.body = .bytes([])
      }
    ]
  }

  /// Those that need a value of a certain shape.
  private static func byShape(_ source: ScenarioSource, _ body: JSONNode) -> [Scenario] {
    let format = source.binding.timestampFormat
    let kinds: [(String, String, RuleID?, @Sendable (JSONNode, Shape) -> JSONNode?)] = [
      (
        "nine-digit-fraction", "times have a fraction of nine digits", nil,
        { $0.withFraction($1, format) }
      ),
      ("utc-offset", "times have the offset `+00:00` for `Z`", nil, { $0.withOffset($1, format) }),
      (
        "whole-number-with-fraction", "whole numbers are written with `.0`", nil,
        { $0.withPointZero($1) }
      ),
      (
        "unknown-enum-value", "values of enums are ones that the model has not", .enumValue,
        { $0.unknownValue(of: $1) }
      ),
      (
        "unknown-union-member", "unions hold a member that the model has not", nil,
        { _, shape in
          guard case .union = shape.kind else { return nil }
          return .object([("NotInTheModel", .object([]))])
        }
      ),
    ]
    return kinds.compactMap { name, summary, rule, change in
      let (contract, output) = (source.contract, source.operation.output)
      guard ShapedBody(contract, change).changed(body, output) != nil else { return nil }
      return Scenario("oddity/\(name)", .oddity, summary, breaks: rule) { draft in
        draft.change { ShapedBody(contract, change).changed($0, output) ?? $0 }
      }
    }
  }
}

extension JSONNode {
  fileprivate func withFraction(_ shape: Shape, _ format: Shape.TimestampFormat) -> JSONNode? {
    guard case .timestamp(let own) = shape.kind else { return nil }
    switch own ?? format {
    case .dateTime: return string.map { .string($0.dropLast() + ".123456789Z") }
    case .epochSeconds: return integer.map { .number("\($0).123456789") }
    case .httpDate: return nil
    }
  }

  fileprivate func withOffset(_ shape: Shape, _ format: Shape.TimestampFormat) -> JSONNode? {
    guard case .timestamp(let own) = shape.kind, own ?? format == .dateTime else { return nil }
    return string.map { .string($0.dropLast() + "+00:00") }
  }

  fileprivate func withPointZero(_ shape: Shape) -> JSONNode? {
    switch shape.kind {
    case .byte, .short, .integer, .long: integer.map { .number("\($0).0") }
    default: nil
    }
  }

  fileprivate func unknownValue(of shape: Shape) -> JSONNode? {
    switch shape.kind {
    case .enumeration(let values) where !values.contains("NotInTheModel"):
      .string("NotInTheModel")
    case .intEnumeration(let values): .number("\((values.values.max() ?? 0) + 1)")
    default: nil
    }
  }
}
