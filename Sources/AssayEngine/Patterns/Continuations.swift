/// What is left to match, as chains of nodes: the threads of an automaton, by derivatives.
///
/// A thread is a node and what comes after it; how often a repetition is still to be gone through
/// is part of the thread, so `{1,2048}` costs no copies of its body. Equal threads have one number.
struct Continuations: Sendable {
  /// A node, and the number of what comes after it.
  struct Link: Hashable, Sendable, BitwiseCopyable {
    var node: UInt32
    /// What is left of the counts of a repetition; zero for other nodes.
    var minimum: UInt32 = 0
    var maximum: UInt32 = 0
    var next: UInt32
  }

  /// What a link is but for its counts, and the counts that come first in it.
  struct Shape: Sendable, BitwiseCopyable {
    var number: UInt32
    var minimum: UInt32 = 0
    var maximum: UInt32 = 0
  }

  /// Nothing left: the pattern has matched.
  static let done: UInt32 = 0

  let program: PatternProgram
  private(set) var links: [Link] = []
  private(set) var shapes: [Shape] = []
  /// How many nodes were looked at so far.
  var work = 0

  /// The links that the step at hand has been taken from, while many threads may share them.
  var visited: Set<Link> = []
  var isSharing = false

  private var numbers: [Link: UInt32] = [:]
  private var shapeNumbers: [Link: UInt32] = [:]

  init(_ program: PatternProgram) {
    self.program = program
    clear()
  }

  /// Forgets every link; numbers given out before mean nothing any more.
  mutating func clear() {
    links = [Link(node: .max, next: 0)]
    shapes = [Shape(number: 0)]
    numbers = [:]
    shapeNumbers = [:]
  }

  /// The thread that matches `node`, then `next`.
  mutating func thread(_ node: UInt32, next: UInt32 = done) -> UInt32 {
    let kind = program.nodes[Int(node)]
    if kind.kind == .empty { return next }
    let isCounted = kind.kind == .repetition
    return intern(
      Link(
        node: node, minimum: isCounted ? kind.minimum : 0, maximum: isCounted ? kind.maximum : 0,
        next: next))
  }

  mutating func intern(_ link: Link) -> UInt32 {
    if let known = numbers[link] { return known }
    let number = UInt32(links.count)
    numbers[link] = number
    links.append(link)
    shapes.append(shape(of: link))
    return number
  }

  private mutating func shape(of link: Link) -> Shape {
    let rest = shapes[Int(link.next)]
    let key = Link(node: link.node, next: rest.number)
    let number = shapeNumbers[key] ?? UInt32(shapeNumbers.count + 1)
    shapeNumbers[key] = number
    if program.nodes[Int(link.node)].kind == .repetition {
      return Shape(number: number, minimum: link.minimum, maximum: link.maximum)
    }
    return Shape(number: number, minimum: rest.minimum, maximum: rest.maximum)
  }
}

/// Carrying threads over a `clear`.
extension Continuations {
  /// The links of a thread, first to last.
  func chain(_ thread: UInt32) -> [Link] {
    var result: [Link] = []
    var thread = thread
    while thread != Self.done {
      result.append(links[Int(thread)])
      thread = links[Int(thread)].next
    }
    return result
  }

  /// The thread of such links, whose own `next` is not looked at.
  mutating func intern(_ chain: [Link]) -> UInt32 {
    chain.reversed().reduce(Self.done) { next, link in
      var link = link
      link.next = next
      return intern(link)
    }
  }
}
