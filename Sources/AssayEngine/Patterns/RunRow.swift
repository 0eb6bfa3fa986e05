/// Recognises the patterns that are a row of runs: more than half of those that AWS publishes.
///
/// Anchored at the start, at the end too or open there, with no choice but between characters, and
/// such that taking as much as there is can never be wrong.
struct RunRow {
  /// A class and its counts, as written.
  private struct Part {
    var members: ASCIISet
    var minimum: UInt32
    var maximum: UInt32

    var isFixed: Bool { minimum == maximum }
  }

  /// A row is no longer than that, or it is left to the automaton.
  private static let longest = 64

  /// Nor are more nodes than that looked at: counts of counts of nothing could be any number.
  private static let mostNodes = 2_000

  private let program: PatternProgram
  private var nodeCount = 0
  private var parts: [Part] = []
  private var isAnchoredAtStart = false
  private var isAnchoredAtEnd = false

  private init(_ program: PatternProgram) {
    self.program = program
  }

  /// The runs of a pattern; nil if it is none.
  static func runs(of program: PatternProgram) -> [ClassRun]? {
    var row = Self(program)
    guard row.add(program.root) else { return nil }
    if !row.isAnchoredAtEnd { row.openEnd() }
    guard row.isAnchoredAtStart || (row.parts.isEmpty && !row.isAnchoredAtEnd),
      row.isUnambiguous
    else { return nil }
    return row.encoded
  }
}

/// From nodes to parts.
extension RunRow {
  private mutating func add(_ number: UInt32) -> Bool {
    nodeCount += 1
    guard nodeCount <= Self.mostNodes else { return false }
    var number = number
    while program.nodes[Int(number)].kind == .sequence {
      guard add(program.nodes[Int(number)].first) else { return false }
      number = program.nodes[Int(number)].second
    }
    let node = program.nodes[Int(number)]
    switch node.kind {
    case .empty: return true
    case .assertion: return add(anchor: node)
    case .repetition: return add(repetition: node)
    case .set, .choice:
      return members(number).map { add(Part(members: $0, minimum: 1, maximum: 1)) }
        ?? false
    case .sequence: return false
    }
  }

  private mutating func add(anchor node: PatternNode) -> Bool {
    guard !node.isNegated else { return false }
    switch Place(rawValue: 1 << UInt64(node.first)) {
    case .start:
      isAnchoredAtStart = true
      return parts.isEmpty
    case .end:
      isAnchoredAtEnd = true
      return true
    default: return false
    }
  }

  private mutating func add(repetition node: PatternNode) -> Bool {
    if let members = members(node.first) {
      return add(Part(members: members, minimum: node.minimum, maximum: node.maximum))
    }
    guard node.minimum == node.maximum, node.maximum <= UInt32(Self.longest) else { return false }
    for _ in 0..<node.maximum {
      guard add(node.first) else { return false }
    }
    return true
  }

  /// Adds a part, to the last one if that is of the same class.
  private mutating func add(_ part: Part) -> Bool {
    guard !isAnchoredAtEnd, parts.count < Self.longest else { return false }
    if let last = parts.last, last.members == part.members {
      let (maximum, overflow) = last.maximum.addingReportingOverflow(part.maximum)
      parts[parts.count - 1].maximum = overflow ? ClassRun.unbounded : maximum
      let minimum = last.minimum.addingReportingOverflow(part.minimum)
      parts[parts.count - 1].minimum = minimum.partialValue
      return !minimum.overflow
    }
    parts.append(part)
    return true
  }

  /// The class of a set, or of a choice between sets.
  private func members(_ number: UInt32) -> ASCIISet? {
    var result = ASCIISet()
    var number = number
    while program.nodes[Int(number)].kind == .choice {
      let node = program.nodes[Int(number)]
      guard program.nodes[Int(node.first)].kind == .set else { return nil }
      result = result.union(program.sets[Int(program.nodes[Int(node.first)].first)].ascii)
      number = node.second
    }
    guard program.nodes[Int(number)].kind == .set else { return nil }
    return result.union(program.sets[Int(program.nodes[Int(number)].first)].ascii)
  }
}

/// From parts to runs.
extension RunRow {
  /// Where anything may follow, the last part needs no more than its minimum.
  private mutating func openEnd() {
    while let last = parts.last, last.minimum == 0 { parts.removeLast() }
    if let last = parts.last { parts[parts.count - 1].maximum = last.minimum }
  }

  /// Whether no part can take a character that a later one needs.
  private var isUnambiguous: Bool {
    for (index, part) in parts.enumerated() where !part.isFixed {
      for later in parts[(index + 1)...] {
        guard part.members.isDisjoint(with: later.members) else { return false }
        if later.minimum > 0 { break }
      }
    }
    return true
  }

  private var encoded: [ClassRun] {
    var runs: [ClassRun] = []
    var literal: [UInt8] = []
    for part in parts {
      if part.members.count == 1, part.isFixed, part.minimum <= 8 {
        literal += repeatElement(part.members.first, count: Int(part.minimum))
      } else {
        var run = Self.flush(&literal, to: &runs)
        run.take(part.members, part.minimum, part.maximum)
        runs.append(run)
      }
    }
    if !literal.isEmpty { runs.append(Self.flush(&literal, to: &runs)) }
    if !isAnchoredAtEnd { runs.append(.rest) }
    return runs
  }

  /// The last of the literal as the start of a run, what comes before as runs of their own.
  private static func flush(_ literal: inout [UInt8], to runs: inout [ClassRun]) -> ClassRun {
    while literal.count > 8 {
      runs.append(ClassRun(literal: literal.prefix(8)))
      literal.removeFirst(8)
    }
    defer { literal = [] }
    return ClassRun(literal: literal)
  }
}
