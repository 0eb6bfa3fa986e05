/// Makes texts that a pattern matches, and texts that just miss it, from the pattern itself.
///
/// A walk through the nodes fills a length; looks and anchors are left aside, and what came out is
/// then matched. Answers are deterministic: the same pattern, bounds and seed give the same text.
/// Nothing within the bound of tries is an answer of nil, which proves nothing.
package struct PatternSampler: Sendable {
  /// How many texts are tried before the answer is nil.
  package static let mostTries = 240
  /// How many nodes are walked through for one answer.
  package static let mostSteps = 1 << 20
  /// No text gets longer than that, in Unicode scalars.
  package static let longestText = 1 << 21

  let lengths: [PatternLengths]
  var alphabets: [UInt32: [UInt32]] = [:]
  /// How many nodes were walked through for the last answer.
  var steps = 0
  private var machine: PatternMachine

  package init(_ pattern: Pattern) {
    machine = PatternMachine(pattern)
    lengths = PatternLengths.all(of: pattern.program)
  }

  package var pattern: Pattern { machine.pattern }

  var program: PatternProgram { machine.pattern.program }

  /// Whether the pattern is found in a text.
  package mutating func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return machine.matches(bytes.span)
  }

  /// A text of that many Unicode scalars that the pattern matches; another seed, likely another text.
  package mutating func sample(
    length: ClosedRange<Int> = 0...Int.max, seed: UInt64 = 0
  ) -> String? {
    let own = lengths[Int(program.root)]
    let least = max(own.least, length.lowerBound)
    // A search leaves room for more than it names.
    let most = min(max(own.most, length.lowerBound), length.upperBound, Self.longestText)
    guard least <= most else { return nil }
    var random = PatternRandom(seed: seed)
    steps = 0
    for round in 0..<Self.mostTries where steps < Self.mostSteps {
      let goal = Self.goal(round, least, most, &random)
      var text = walk(to: goal, taste: PatternTaste(round), &random)
      var count = text.unicodeScalars.count
      if count < length.lowerBound {
        text += String(repeating: "x", count: length.lowerBound - count)
        count = length.lowerBound
      }
      if length.contains(count), matches(text) { return text }
    }
    return nil
  }

  /// Lengths near the least first, then anywhere, and now and then the most.
  private static func goal(
    _ round: Int, _ least: Int, _ most: Int, _ random: inout PatternRandom
  ) -> Int {
    let room = most - least
    guard room > 0 else { return least }
    switch round % 8 {
    case 0: return least + min(room, least == 0 ? 1 + random.below(8) : random.below(5))
    case 1, 2: return least + random.below(min(room, 12) + 1)
    case 3, 4: return least + random.below(min(room, 40) + 1)
    case 5: return least
    case 6: return least + min(room, 300)
    default: return least + random.below(min(room, 2_000) + 1)
    }
  }
}

/// How many scalars a node of a pattern takes at least and at most, looks and anchors left aside.
struct PatternLengths: Sendable, BitwiseCopyable {
  var least = 0
  var most = 0

  /// Of every node, by its number; what a node is made of has a lower number than it.
  static func all(of program: PatternProgram) -> [Self] {
    var lengths: [Self] = []
    lengths.reserveCapacity(program.nodes.count)
    for node in program.nodes {
      lengths.append(of(node, lengths))
    }
    return lengths
  }

  private static func of(_ node: PatternNode, _ known: [Self]) -> Self {
    switch node.kind {
    case .empty, .assertion: return Self()
    case .set: return Self(least: 1, most: 1)
    case .sequence:
      let (first, second) = (known[Int(node.first)], known[Int(node.second)])
      return Self(least: capped(first.least + second.least), most: capped(first.most + second.most))
    case .choice:
      let (first, second) = (known[Int(node.first)], known[Int(node.second)])
      return Self(least: min(first.least, second.least), most: max(first.most, second.most))
    case .repetition:
      let body = known[Int(node.first)]
      let maximum = node.maximum == PatternNode.unbounded ? cap : Int(node.maximum)
      return Self(
        least: capped(body.least * min(Int(node.minimum), cap)),
        most: capped(body.most * min(maximum, cap)))
    }
  }

  private static let cap = 1 << 28

  private static func capped(_ length: Int) -> Int { min(length, cap) }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct PatternRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// From 0 up to `bound`, which is not reached and must be above 0.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
