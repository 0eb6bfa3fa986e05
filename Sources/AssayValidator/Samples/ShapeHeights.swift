import AssaySpec

/// How many levels the smallest value of each shape has: the way out of shapes that hold themselves.
struct ShapeHeights: Sendable {
  /// By shape; none for a shape no value of which ends.
  private var heights: [String: Int] = [:]

  init(_ contract: Contract) {
    let shapes = contract.shapes.merging(Shape.predefined) { own, _ in own }
    var isChanging = true
    while isChanging {
      isChanging = false
      for (name, shape) in shapes {
        guard let height = height(of: shape), height < heights[name] ?? Int.max else { continue }
        heights[name] = height
        isChanging = true
      }
    }
  }

  subscript(_ name: String) -> Int? { heights[name] }

  /// The member of a union whose smallest value has the fewest levels; of several the first.
  func lowest(of members: [Member]) -> Int? {
    let known = members.indices.filter { heights[members[$0].shape] != nil }
    return known.min { (heights[members[$0].shape] ?? 0) < (heights[members[$1].shape] ?? 0) }
  }

  /// Nil while what it needs is not known.
  private func height(of shape: Shape) -> Int? {
    let isNeverEmpty = shape.constraints.length?.min ?? 0 > 0
    switch shape.kind {
    case .structure(let members):
      let needed = members.filter(\.isRequired).map { heights[$0.shape] }
      return needed.contains(nil) ? nil : 1 + (needed.compactMap { $0 }.max() ?? 0)
    case .union(let members):
      return members.compactMap { heights[$0.shape] }.min().map { 1 + $0 }
    case .list(let member, _, _):
      return isNeverEmpty ? heights[member].map { 1 + $0 } : 1
    case .map(_, let value, _):
      return isNeverEmpty ? heights[value].map { 1 + $0 } : 1
    default: return 0
    }
  }
}
