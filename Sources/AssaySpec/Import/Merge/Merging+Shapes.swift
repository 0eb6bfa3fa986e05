/// Shapes: each pair that members lead to is compared once.
extension Merging {
  /// Whether the two names are one shape of the result: one name, or a structure with a new name.
  func isOne(_ left: String, _ right: String) -> Bool {
    guard let leftShape = botocore.shapes[left], let rightShape = smithy.shapes[right] else {
      return false
    }
    if left == right { return true }
    let isKnown = smithy.shapes[left] != nil || botocore.shapes[right] != nil
    return !isKnown && leftShape.kind.hasMembers && rightShape.kind.hasMembers
  }

  /// Takes note that two shapes stand in one place of the models.
  ///
  /// Of botocore's shapes that are made for a single member, only what they consist of is compared.
  mutating func pair(_ left: String, _ right: String, at place: String) {
    guard let leftShape = botocore.shape(named: left), let rightShape = smithy.shape(named: right)
    else { return }
    let pair = ShapePair(botocore: left, smithy: right)
    let areOne = isOne(left, right)
    let place = areOne ? right : place
    let types = (leftShape.kind.coarseType, rightShape.kind.coarseType)
    if types.0 != types.1 {
      let isString = ShapePair.valuesOfOne(leftShape, rightShape) != nil
      let taken = isString ? .string : types.1
      disagree(.types, place, types.0.rawValue, types.1.rawValue, taken: taken.rawValue)
    } else if !areOne, leftShape.kind.hasMembers {
      return disagree(.types, place, left, right, taken: right)
    }
    if paired.insert(pair).inserted { waiting.append((pair, place)) }
  }

  mutating func mergeShapes() {
    finishAdopting()
    while let (pair, place) = waiting.popLast() {
      guard let left = botocore.shape(named: pair.botocore),
        let right = smithy.shape(named: pair.smithy)
      else { continue }
      if isOne(pair.botocore, pair.smithy) {
        result.shapes[pair.smithy] = merged(left, right)
      } else {
        compareParts(left.kind, right.kind, at: place)
      }
      finishAdopting()
    }
  }

  private mutating func merged(_ left: Shape, _ right: Shape) -> Shape {
    var shape = right
    shape.documentation = right.documentation ?? left.documentation
    shape.isSensitive = either(.sensitive, right.name, left.isSensitive, right.isSensitive)
    if let values = ShapePair.valuesOfOne(left, right) {
      shape.kind = .string
      shape.constraints = merged(left.constraints, right.constraints, at: right.name)
      shape.constraints.documented = values
    } else if left.kind.coarseType == right.kind.coarseType {
      shape.constraints = merged(left.constraints, right.constraints, at: right.name)
      shape.isStreaming = either(.streaming, right.name, left.isStreaming, right.isStreaming)
    }
    if shape.constraints.documented == nil {
      shape.kind = merged(left.kind, right.kind, at: right.name)
    }
    return shape
  }

  private mutating func merged(
    _ left: Shape.Kind, _ right: Shape.Kind, at place: String
  ) -> Shape.Kind {
    switch (left, right) {
    case (.structure(let lefts), .structure(let rights)):
      return .structure(members: merged(lefts, rights, in: place))
    case (.structure(let lefts), .union(let rights)), (.union(let lefts), .union(let rights)):
      return .union(members: merged(lefts, rights, in: place))
    case (.enumeration(let lefts), .enumeration(let rights)):
      return .enumeration(values: merged(lefts, rights, at: place))
    case (.timestamp(let left), .timestamp(let right)):
      compareFormats(left, right, at: place)
      return .timestamp(format: right ?? left)
    default:
      compareParts(left, right, at: place)
      return right
    }
  }

  /// Compares where nothing of botocore's can be taken.
  private mutating func compareParts(
    _ left: Shape.Kind, _ right: Shape.Kind, at place: String
  ) {
    switch (left, right) {
    case (.list(let leftMember, let leftSparse, _), .list(let member, let isSparse, _)):
      pair(leftMember, member, at: "\(place).member")
      compareSparse(leftSparse, isSparse, at: place)
    case (
      .map(let leftKey, let leftValue, let leftSparse), .map(let key, let value, let isSparse)
    ):
      pair(leftKey, key, at: "\(place).key")
      pair(leftValue, value, at: "\(place).value")
      compareSparse(leftSparse, isSparse, at: place)
    case (.enumeration(let lefts), .enumeration(let rights)) where Set(lefts) != Set(rights):
      disagree(
        .enums, place, lefts.joined(separator: " "), rights.joined(separator: " "),
        taken: rights.joined(separator: " "))
    case (.timestamp(let left), .timestamp(let right)): compareFormats(left, right, at: place)
    default: break
    }
  }

  /// Only a botocore that says `sparse` can disagree.
  private mutating func compareSparse(_ left: Bool?, _ right: Bool?, at place: String) {
    guard let left, let right, left != right else { return }
    disagree(
      .sparse, place, left ? "sparse" : "dense", right ? "sparse" : "dense",
      taken: right ? "sparse" : "dense")
  }

  private mutating func merged(_ left: [String], _ right: [String], at place: String) -> [String] {
    let (lefts, rights) = (Set(left), Set(right))
    guard lefts != rights else { return right }
    let added = left.filter { !rights.contains($0) }
    let missing = right.filter { !lefts.contains($0) }
    disagree(
      .enums, place, added.isEmpty ? nil : added.joined(separator: " "),
      missing.isEmpty ? nil : missing.joined(separator: " "),
      taken: (missing + added).joined(separator: " "))
    return right + added
  }

  private mutating func compareFormats(
    _ left: Shape.TimestampFormat?, _ right: Shape.TimestampFormat?, at place: String
  ) {
    let standard = smithy.service.wireProtocol.standardTimestampFormat
    guard (left ?? standard) != (right ?? standard) else { return }
    disagree(
      .timestamps, place, left?.rawValue, right?.rawValue, taken: (right ?? left)?.rawValue)
  }
}
