@testable import AssayEngine

/// Makes texts that a pattern is likely to match, and others that are a step away.
///
/// The same seed makes the same texts.
struct TextMaker {
  private var random: PatternRandom

  init(seed: UInt64) {
    random = PatternRandom(seed: seed)
  }

  /// From 0 up to `bound`, which is not reached.
  mutating func below(_ bound: Int) -> Int {
    random.below(bound)
  }

  /// A walk through the pattern, its looks and anchors left aside.
  mutating func text(for pattern: Pattern, from alphabet: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    walk(pattern.program.root, pattern.program, alphabet, &text)
    return text
  }

  /// The text with a character put in, taken out or changed.
  mutating func mutated(_ text: [UInt8], from alphabet: [UInt8]) -> [UInt8] {
    var text = text
    let index = below(text.count + 1)
    switch below(3) {
    case 0: text.insert(alphabet[below(alphabet.count)], at: index)
    case 1 where index < text.count: text.remove(at: index)
    case 2 where index < text.count: text[index] = alphabet[below(alphabet.count)]
    default: break
    }
    return text
  }

  private mutating func walk(
    _ number: UInt32, _ program: PatternProgram, _ alphabet: [UInt8], _ text: inout [UInt8]
  ) {
    let node = program.nodes[Int(number)]
    switch node.kind {
    case .empty, .assertion: return
    case .set: text += member(of: program.sets[Int(node.first)], alphabet)
    case .sequence:
      walk(node.first, program, alphabet, &text)
      walk(node.second, program, alphabet, &text)
    case .choice: walk(below(2) == 0 ? node.first : node.second, program, alphabet, &text)
    case .repetition:
      for _ in 0..<count(node) { walk(node.first, program, alphabet, &text) }
    }
  }

  /// Mostly close to the least, now and then the most that is allowed.
  private mutating func count(_ node: PatternNode) -> Int {
    let least = Int(node.minimum)
    let most = min(Int(node.maximum), least + 60)
    return below(8) == 0 ? most : least + below(min(most - least, 4) + 1)
  }

  private mutating func member(of set: ScalarSet, _ alphabet: [UInt8]) -> [UInt8] {
    let start = below(alphabet.count)
    let turned = alphabet[start...] + alphabet[..<start]
    return turned.first(where: set.ascii.contains).map { [$0] } ?? []
  }
}
