/// Members of inputs, outputs, errors, structures and unions.
extension Merging {
  /// Smithy's members in their order, then those that botocore alone has.
  mutating func merged(_ left: [Member], _ right: [Member], in place: String) -> [Member] {
    let lefts = Dictionary(left.map { ($0.name, $0) }) { first, _ in first }
    var members: [Member] = []
    for member in right {
      if let other = lefts[member.name] {
        members.append(merged(other, member, at: "\(place).\(member.name)"))
      } else {
        disagree(.members, "\(place).\(member.name)", nil, member.shape, taken: member.shape)
        members.append(member)
      }
    }
    let names = Set(right.map(\.name))
    let rest = left.filter { !names.contains($0.name) }
    for member in rest {
      disagree(.members, "\(place).\(member.name)", member.shape, nil, taken: member.shape)
    }
    return members + adopted(rest)
  }

  private mutating func merged(_ left: Member, _ right: Member, at place: String) -> Member {
    var member = right
    if left.isRequired != right.isRequired {
      disagree(
        .required, place, Self.requirement(left), Self.requirement(right), taken: "optional")
      member.isRequired = false
    }
    member.isIdempotencyToken = either(
      .idempotencyTokens, place, left.isIdempotencyToken, right.isIdempotencyToken)
    member.isSensitive = left.isSensitive || right.isSensitive
    pair(left.shape, right.shape, at: place)
    if !isOne(left.shape, right.shape) {
      mergeShapes(left, right, &member, place)
    } else if right.constraints != Constraints() {
      mergeConstraints(left, right, &member, place)
    }
    return member
  }

  /// Gives a member what two shapes say that are of different names, and that others may have too.
  private mutating func mergeShapes(
    _ left: Member, _ right: Member, _ member: inout Member, _ place: String
  ) {
    guard let leftShape = botocore.shape(named: left.shape),
      let rightShape = smithy.shape(named: right.shape), !rightShape.kind.hasMembers
    else { return }
    mergeConstraints(left, right, &member, place)
    var taken = rightShape
    if let values = ShapePair.valuesOfOne(leftShape, rightShape) {
      if case .string = leftShape.kind {
        member.shape = adoptedShape(left.shape)
        taken = leftShape
      }
      member.constraints.documented = values
    }
    let isSensitive = either(.sensitive, place, leftShape.isSensitive, rightShape.isSensitive)
    member.isSensitive = member.isSensitive || (isSensitive && !taken.isSensitive)
  }

  private static func requirement(_ member: Member) -> String {
    member.isRequired ? "required" : "optional"
  }

  /// True where either says so; a disagreement where only one does.
  mutating func either(
    _ kind: Disagreement.Kind, _ place: String, _ left: Bool, _ right: Bool
  ) -> Bool {
    if left != right { disagree(kind, place, "\(left)", "\(right)", taken: "true") }
    return left || right
  }

  /// Gives a member what it must keep to besides what its shape says: its shapes differ in name, or
  /// Smithy has constraints on the member.
  private mutating func mergeConstraints(
    _ left: Member, _ right: Member, _ member: inout Member, _ place: String
  ) {
    guard let leftShape = botocore.shape(named: left.shape),
      let rightShape = smithy.shape(named: right.shape),
      leftShape.kind.coarseType == rightShape.kind.coarseType
    else { return }
    let inEffect = right.constraints.merged(over: rightShape.constraints)
    let merged = merged(
      left.constraints.merged(over: leftShape.constraints), inEffect, at: place)
    if merged != inEffect { member.constraints = merged }
  }

  /// Members of botocore alone, with the names that their shapes have in the result.
  mutating func adopted(_ members: [Member]) -> [Member] {
    members.map { member in
      var member = member
      member.shape = adoptedShape(member.shape)
      return member
    }
  }

  /// The name in the result of a shape of botocore, which is brought there if need be.
  mutating func adoptedShape(_ name: String) -> String {
    if let known = adopted[name] { return known }
    guard let shape = botocore.shapes[name] else { return name }
    if smithy.shapes[name] != nil {
      adopted[name] = name
      pair(name, name, at: name)
      return name
    }
    // It must not hide a predefined shape that Smithy's members have.
    let taken = Set(Shape.predefined.keys).union(result.shapes.keys)
    let free = DerivedShapes.free(Self.wanted(name, shape), taken)
    adopted[name] = free
    var copy = shape
    copy.name = free
    result.shapes[free] = copy
    adopting.append(free)
    return free
  }

  /// A name that is no predefined one, for a timestamp that has a format.
  private static func wanted(_ name: String, _ shape: Shape) -> String {
    guard Shape.predefined[name] != nil, case .timestamp(let format?) = shape.kind else {
      return name
    }
    return format.prefix + name
  }

  /// Gives the parts of adopted shapes their names in the result.
  mutating func finishAdopting() {
    while let name = adopting.popLast() {
      guard let kind = result.shapes[name]?.kind else { continue }
      let adopted = adopted(kind)
      result.shapes[name]?.kind = adopted
    }
  }

  private mutating func adopted(_ kind: Shape.Kind) -> Shape.Kind {
    switch kind {
    case .structure(let members): return .structure(members: adopted(members))
    case .union(let members): return .union(members: adopted(members))
    case .list(let member, let isSparse, let hasUniqueItems):
      return .list(
        member: adoptedShape(member), isSparse: isSparse, hasUniqueItems: hasUniqueItems)
    case .map(let key, let value, let isSparse):
      return .map(key: adoptedShape(key), value: adoptedShape(value), isSparse: isSparse)
    default: return kind
    }
  }
}
