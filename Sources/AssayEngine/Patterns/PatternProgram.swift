/// A parsed pattern: nodes, the sets they name, and the looks they ask for.
struct PatternProgram: Sendable {
  var nodes: [PatternNode] = []
  var sets: [ScalarSet] = []
  /// In order of need: a look holds only looks of lower number.
  var looks: [Look] = []
  /// What must match, or must not, at the start of the text beside the pattern itself.
  var guards: [Guard] = []
  /// The bits of a place that some node asks for.
  var asked: Place = []
  /// The whole pattern, without what a search puts before it.
  var root: UInt32 = 0
  /// The pattern after any text, unless it can match at the start alone.
  var searchRoot: UInt32 = 0

  /// Whether no more is asked of places than whether they are the start or the end.
  var isPlain: Bool { asked.isSubset(of: [.start, .end]) }

  /// Where to begin: the looks, the guards, then the pattern.
  var roots: [UInt32] { looks.map(\.root) + guards.map(\.root) + [searchRoot] }
}

extension PatternProgram {
  /// Whether the node can match at the start of a text alone, so that a search has one try.
  ///
  /// An answer of false may be wrong: then the search is slower, never different.
  func needsStart(_ number: UInt32) -> Bool {
    var number = number
    while true {
      let node = nodes[Int(number)]
      switch node.kind {
      case .assertion: return !node.isNegated && Place(rawValue: 1 << UInt64(node.first)) == .start
      case .sequence:
        if needsStart(node.first) { return true }
        guard nodes[Int(node.first)].kind == .assertion else { return false }
        number = node.second
      case .choice:
        guard needsStart(node.first) else { return false }
        number = node.second
      case .repetition:
        guard node.minimum > 0 else { return false }
        number = node.first
      case .empty, .set: return false
      }
    }
  }
}
