/// Builds a program: equal nodes are one, and a language is written in few of them.
struct PatternBuilder {
  private(set) var program = PatternProgram()
  /// Of each node, how many threads it may come to: its sets, times the counts around them.
  private var spreads: [UInt32] = []
  private var nodeNumbers: [PatternNode: UInt32] = [:]
  private var setNumbers: [ScalarSet: UInt32] = [:]

  mutating func intern(_ node: PatternNode) -> UInt32 {
    if let known = nodeNumbers[node] { return known }
    let number = UInt32(program.nodes.count)
    program.nodes.append(node)
    spreads.append(spread(of: node))
    nodeNumbers[node] = number
    return number
  }

  func spread(of node: UInt32) -> UInt32 { spreads[Int(node)] }

  private func spread(of node: PatternNode) -> UInt32 {
    switch node.kind {
    case .empty, .assertion: return 0
    case .set: return 1
    case .sequence, .choice:
      return spreads[Int(node.first)].addingSaturated(spreads[Int(node.second)])
    case .repetition:
      let isBounded = node.maximum != PatternNode.unbounded
      return spreads[Int(node.first)].multipliedSaturated(
        by: max(1, isBounded ? node.maximum : node.minimum))
    }
  }

  mutating func empty() -> UInt32 {
    intern(PatternNode(kind: .empty, nullability: .always))
  }

  mutating func set(_ set: ScalarSet) -> UInt32 {
    intern(PatternNode(kind: .set, nullability: .never, first: number(of: set)))
  }

  @discardableResult
  private mutating func number(of set: ScalarSet) -> UInt32 {
    if let known = setNumbers[set] { return known }
    let number = UInt32(program.sets.count)
    program.sets.append(set)
    setNumbers[set] = number
    return number
  }

  /// The program, now that its whole is known.
  mutating func finish(_ root: UInt32) -> PatternProgram {
    program.root = root
    program.searchRoot = program.needsStart(root) ? root : afterAnything(root)
    return program
  }

  /// True where `place`, a single bit, is set, or where it is not.
  mutating func assertion(_ place: Place, isNegated: Bool = false) -> UInt32 {
    program.asked.formUnion(place)
    if let ranges = place.distinguished { number(of: ScalarSet(ScalarItems(ranges))) }
    var node = PatternNode(kind: .assertion, nullability: .sometimes)
    node.first = UInt32(place.rawValue.trailingZeroBitCount)
    node.isNegated = isNegated
    return intern(node)
  }

  /// An assertion that a body matches ahead or behind; the body of one ahead is turned round.
  mutating func look(_ body: UInt32, isAhead: Bool, isNegated: Bool) -> UInt32 {
    let look = Look(root: afterAnything(body), isAhead: isAhead)
    let number = program.looks.firstIndex(of: look) ?? program.looks.count
    if number == program.looks.count { program.looks.append(look) }
    return assertion(.look(number), isNegated: isNegated)
  }

  /// Asks for a match of `body` at the start of the text, or for none; nothing is left of it here.
  mutating func `guard`(_ body: UInt32, isNegated: Bool) -> UInt32 {
    program.guards.append(Guard(root: body, isNegated: isNegated))
    return empty()
  }

  /// `body` after any text, as a search has it.
  mutating func afterAnything(_ body: UInt32) -> UInt32 {
    let anything = set(ScalarSet(ScalarItems([.everything])))
    return sequence([repetition(anything, 0, PatternNode.unbounded), body])
  }

  mutating func sequence(_ parts: [UInt32]) -> UInt32 {
    var parts = parts.filter { program.nodes[Int($0)].kind != .empty }
    guard var result = parts.popLast() else { return empty() }
    for part in parts.reversed() { result = pair(.sequence, part, result) }
    return result
  }

  mutating func choice(_ parts: [UInt32]) -> UInt32 {
    var parts = parts
    guard var result = parts.popLast() else { return empty() }
    for part in parts.reversed() where part != result { result = pair(.choice, part, result) }
    return result
  }

  private mutating func pair(
    _ kind: PatternNode.Kind, _ first: UInt32, _ second: UInt32
  ) -> UInt32 {
    let one = program.nodes[Int(first)].nullability
    let other = program.nodes[Int(second)].nullability
    let nullability = kind == .sequence ? one.and(other) : one.or(other)
    return intern(PatternNode(kind: kind, nullability: nullability, first: first, second: second))
  }

  /// `body` so many times; what is the same language in fewer nodes becomes that.
  mutating func repetition(_ body: UInt32, _ minimum: UInt32, _ maximum: UInt32) -> UInt32 {
    let node = program.nodes[Int(body)]
    guard maximum > 0, node.kind != .empty else { return empty() }
    let minimum = node.nullability == .always ? 0 : minimum
    if minimum == 1, maximum == 1 { return body }
    if let shorter = nested(node, minimum, maximum) { return shorter }
    let nullability: PatternNode.Nullability = minimum == 0 ? .always : node.nullability
    var result = PatternNode(kind: .repetition, nullability: nullability, first: body)
    result.minimum = minimum
    result.maximum = maximum
    return intern(result)
  }

  /// `(x*)+` and `(x?)*` are `x*`, `(x+)+` is `x+`: any number of what comes in any number.
  private mutating func nested(
    _ inner: PatternNode, _ minimum: UInt32, _ maximum: UInt32
  ) -> UInt32? {
    guard inner.kind == .repetition, inner.minimum <= 1,
      inner.maximum == PatternNode.unbounded || maximum == PatternNode.unbounded
    else { return nil }
    return repetition(inner.first, min(inner.minimum, 1) * minimum, PatternNode.unbounded)
  }
}

extension PatternNode.Nullability {
  func and(_ other: Self) -> Self {
    if self == .never || other == .never { return .never }
    return self == .always && other == .always ? .always : .sometimes
  }

  func or(_ other: Self) -> Self {
    if self == .always || other == .always { return .always }
    return self == .never && other == .never ? .never : .sometimes
  }
}

extension UInt32 {
  fileprivate func addingSaturated(_ other: Self) -> Self {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedSaturated(by other: Self) -> Self {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
