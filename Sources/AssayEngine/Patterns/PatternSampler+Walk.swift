/// Which characters a text is made of, where the pattern leaves a choice.
enum PatternTaste: Int, Sendable {
  /// Small letters and digits, as people would write an identifier.
  case plain
  /// Letters of both cases and digits.
  case alphanumeric
  /// Whatever is printable ASCII.
  case printable

  /// What the try of that number is made of.
  init(_ round: Int) {
    switch round % 5 {
    case 0, 1: self = round < 5 ? .plain : .alphanumeric
    case 2: self = .alphanumeric
    default: self = .printable
    }
  }
}

/// The walk through a pattern that fills a length.
extension PatternSampler {
  /// A node that is still to be walked through, and how many scalars it should take.
  private struct Task {
    var node: UInt32
    var goal: Int
  }

  /// A text of about that length, by the pattern's nodes alone.
  mutating func walk(
    to goal: Int, taste: PatternTaste, _ random: inout PatternRandom
  ) -> String {
    var text = String.UnicodeScalarView()
    var tasks = [Task(node: program.root, goal: goal)]
    while let task = tasks.popLast(), steps < Self.mostSteps {
      steps += 1
      let node = program.nodes[Int(task.node)]
      switch node.kind {
      case .empty, .assertion: break
      case .set: append(node.first, taste, &random, to: &text)
      case .sequence:
        let share = share(of: node.first, beside: node.second, task.goal, &random)
        tasks.append(Task(node: node.second, goal: task.goal - share))
        tasks.append(Task(node: node.first, goal: share))
      case .choice:
        tasks.append(Task(node: alternative(of: task.node, task.goal, &random), goal: task.goal))
      case .repetition: repeatBody(of: node, task.goal, taste, &random, &text, &tasks)
      }
    }
    return String(text)
  }

  /// How much of a length the first of two takes, so that the second can take the rest.
  private func share(
    of first: UInt32, beside second: UInt32, _ goal: Int, _ random: inout PatternRandom
  ) -> Int {
    let (one, other) = (lengths[Int(first)], lengths[Int(second)])
    let low = max(one.least, goal - other.most)
    let high = min(one.most, goal - other.least)
    return low < high ? low + random.below(high - low + 1) : min(max(low, one.least), one.most)
  }

  /// One of the alternatives of a chain of choices, one that can be as long as asked if there is one.
  private func alternative(
    of number: UInt32, _ goal: Int, _ random: inout PatternRandom
  ) -> UInt32 {
    var all: [UInt32] = []
    var number = number
    while program.nodes[Int(number)].kind == .choice {
      all.append(program.nodes[Int(number)].first)
      number = program.nodes[Int(number)].second
    }
    all.append(number)
    let fitting = all.filter { alternative in
      let own = lengths[Int(alternative)]
      return own.least <= goal && goal <= own.most
    }
    let chosen = fitting.isEmpty ? all : fitting
    return chosen[random.below(chosen.count)]
  }

  /// Shares a length among as many rounds of a repetition as can take it.
  private mutating func repeatBody(
    of node: PatternNode, _ goal: Int, _ taste: PatternTaste, _ random: inout PatternRandom,
    _ text: inout String.UnicodeScalarView, _ tasks: inout [Task]
  ) {
    let body = lengths[Int(node.first)]
    let limit = node.maximum == PatternNode.unbounded ? Int.max : Int(node.maximum)
    let fewest = body.most == 0 ? 0 : (goal + body.most - 1) / body.most
    let most = body.least == 0 ? max(fewest, 1) : goal / body.least
    let low = min(max(fewest, Int(node.minimum)), limit)
    let high = min(max(most, low), limit)
    let count = min(low + random.below(min(high - low, 6) + 1), Self.longestText)
    if program.nodes[Int(node.first)].kind == .set {
      let set = program.nodes[Int(node.first)].first
      for _ in 0..<max(min(goal, limit), low) { append(set, taste, &random, to: &text) }
      return
    }
    var rest = goal
    for index in 0..<count {
      let others = count - index - 1
      let least = max(body.least, rest - others * body.most)
      let greatest = min(body.most, rest - others * body.least)
      let share = least < greatest ? least + random.below(greatest - least + 1) : least
      tasks.append(Task(node: node.first, goal: min(share, body.most)))
      rest -= share
    }
  }

  private mutating func append(
    _ set: UInt32, _ taste: PatternTaste, _ random: inout PatternRandom,
    to text: inout String.UnicodeScalarView
  ) {
    let alphabet = alphabet(of: set)
    guard !alphabet.isEmpty else { return }
    let wanted = Self.prefix(of: alphabet, taste)
    let scalar = alphabet[random.below(wanted > 0 ? wanted : alphabet.count)]
    if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
  }
}

/// The characters that texts are made of.
extension PatternSampler {
  /// Those of a set in order of taste: small letters and digits, capitals, the rest of ASCII that is
  /// printable; where there is none of these, a few others.
  private mutating func alphabet(of number: UInt32) -> [UInt32] {
    if let known = alphabets[number] { return known }
    let set = program.sets[Int(number)]
    var alphabet = Self.printable.filter(set.contains)
    if alphabet.isEmpty { alphabet = Self.others(in: set) }
    alphabets[number] = alphabet
    return alphabet
  }

  /// Controls and what is beyond ASCII, as far as it takes to find some.
  private static func others(in set: ScalarSet) -> [UInt32] {
    for range in [0xA1...0x17F, 0...0x20, 0x180...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF]
      as [ClosedRange<UInt32>]
    {
      let found = range.lazy.filter(set.contains).prefix(20)
      if !found.isEmpty { return Array(found) }
    }
    return []
  }

  /// How many of an alphabet a taste takes; 0 where it has none of those.
  private static func prefix(of alphabet: [UInt32], _ taste: PatternTaste) -> Int {
    switch taste {
    case .plain: alphabet.prefix { isSmall($0) || isDigit($0) }.count
    case .alphanumeric: alphabet.prefix { isSmall($0) || isDigit($0) || isCapital($0) }.count
    case .printable: alphabet.count
    }
  }

  private static func isSmall(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar }
  private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }
  private static func isCapital(_ scalar: UInt32) -> Bool { 0x41...0x5A ~= scalar }

  private static let printable: [UInt32] = {
    let all = Array(UInt32(0x20)...0x7E)
    let alphanumeric = all.filter { isSmall($0) || isDigit($0) } + all.filter(isCapital)
    return alphanumeric + all.filter { !alphanumeric.contains($0) }
  }()
}
