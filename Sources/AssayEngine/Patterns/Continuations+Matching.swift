/// Matching.
extension Continuations {
  /// Where a step is taken: the scalar that is read, and what is true at the place before it.
  struct Step {
    var scalar: UInt32
    var place: Place
  }

  /// Whether all that is left can match the empty text here.
  func isDone(_ thread: UInt32, _ place: Place) -> Bool {
    var thread = thread
    while thread != Self.done {
      let link = links[Int(thread)]
      guard isNullable(link, place) else { return false }
      thread = link.next
    }
    return true
  }

  /// More threads than that may have much in common.
  private static let fewThreads = 16

  /// The threads that are left of these once the scalar is read; some may be there twice.
  mutating func advance(_ threads: [UInt32], _ step: Step) -> [UInt32] {
    var result: [UInt32] = []
    isSharing = threads.count > Self.fewThreads
    for thread in threads { advance(thread, step, into: &result) }
    if isSharing { visited.removeAll(keepingCapacity: true) }
    return result
  }

  private mutating func advance(_ thread: UInt32, _ step: Step, into result: inout [UInt32]) {
    var thread = thread
    while thread != Self.done {
      let link = links[Int(thread)]
      derive(link, step, into: &result)
      guard isNullable(link, step.place) else { return }
      thread = link.next
    }
  }

  private func isNullable(_ link: Link, _ place: Place) -> Bool {
    let node = program.nodes[Int(link.node)]
    guard node.kind == .repetition else { return isNullable(link.node, place) }
    return link.minimum == 0 || isNullable(node.first, place)
  }

  private func isNullable(_ number: UInt32, _ place: Place) -> Bool {
    var number = number
    while true {
      let node = program.nodes[Int(number)]
      if node.nullability != .sometimes { return node.nullability == .always }
      switch node.kind {
      case .assertion: return place.rawValue >> UInt64(node.first) & 1 == (node.isNegated ? 0 : 1)
      case .sequence where !isNullable(node.first, place): return false
      case .choice where isNullable(node.first, place): return true
      case .sequence, .choice: number = node.second
      case .repetition: number = node.first
      case .empty, .set: return node.kind == .empty
      }
    }
  }

  private mutating func derive(_ link: Link, _ step: Step, into result: inout [UInt32]) {
    var link = link
    while true {
      if isSharing, !visited.insert(link).inserted { return }
      work += 1
      let node = program.nodes[Int(link.node)]
      switch node.kind {
      case .empty, .assertion: return
      case .set:
        if program.sets[Int(node.first)].contains(step.scalar) { result.append(link.next) }
        return
      case .repetition: return derive(repetition: link, node, step, into: &result)
      case .sequence:
        if canBegin(node.first, step) {
          let next = thread(node.second, next: link.next)
          derive(counted(node.first, next), step, into: &result)
        }
        guard isNullable(node.first, step.place) else { return }
        link = counted(node.second, link.next)
      case .choice:
        derive(counted(node.first, link.next), step, into: &result)
        link = counted(node.second, link.next)
      }
    }
  }

  /// One time through the body, and one less to go; a body that may be empty here asks for none.
  private mutating func derive(
    repetition link: Link, _ node: PatternNode, _ step: Step, into result: inout [UInt32]
  ) {
    guard canBegin(node.first, step) else { return }
    var rest = link
    if rest.minimum > 0 { rest.minimum = isNullable(node.first, step.place) ? 0 : rest.minimum - 1 }
    if rest.maximum != PatternNode.unbounded { rest.maximum -= 1 }
    let next = rest.maximum == 0 ? link.next : intern(rest)
    derive(counted(node.first, next), step, into: &result)
  }

  /// The link of a node, not interned.
  private func counted(_ number: UInt32, _ next: UInt32) -> Link {
    let node = program.nodes[Int(number)]
    guard node.kind == .repetition else { return Link(node: number, next: next) }
    return Link(node: number, minimum: node.minimum, maximum: node.maximum, next: next)
  }

  /// False if the node is a set without the scalar: saves making what would come after it.
  private func canBegin(_ number: UInt32, _ step: Step) -> Bool {
    let node = program.nodes[Int(number)]
    return node.kind != .set || program.sets[Int(node.first)].contains(step.scalar)
  }
}
