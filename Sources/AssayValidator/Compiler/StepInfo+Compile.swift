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

  /// What a finding says of a list's element, or of a map's key or value.
  init(_ role: Role, _ shape: Shape) {
    self.init(
      name: "", role: role, shape: shape, constraints: shape.constraints,
      isSensitive: shape.isSensitive, levels: shape.levels)
  }

  /// A name that is read over.
  static func ignored(_ name: String) -> Self {
    let mark = SourceMark(file: "predefined", line: 1, column: 1)
    let shape = Shape(name: "Document", kind: .document, mark: mark)
    return Self(
      name: name, shape: shape, constraints: Constraints(), isSensitive: false, levels: [:])
  }

  /// The machine's kind for the shape.
  var kind: Step.Kind {
    if shape.isStreaming { return .anything }
    return switch shape.kind {
    case .structure, .unit: .structure
    case .union: .union
    case .list: .list
    case .map: .map
    case .string, .enumeration: .string
    case .timestamp(.dateTime): .dateTime
    case .timestamp(.httpDate): .httpDate
    case .timestamp(.epochSeconds), .timestamp(nil): .epochSeconds
    case .blob: .blob
    case .boolean: .boolean
    case .document: .anything
    case .byte, .short, .integer, .long, .bigInteger, .intEnumeration: .integer
    case .float, .double: .float
    case .bigDecimal: .decimal
    }
  }
}
