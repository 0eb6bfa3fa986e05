/// Matches texts against one pattern, and remembers what it learns of the pattern from them.
///
/// Time is linear in the text, whatever the pattern; memory does not grow with the texts beyond a
/// fixed bound, but for patterns that look ahead or behind or ask for words or lines: those take
/// ten bytes a character of the longest text. Keep one for each pattern and thread: the first
/// texts are slower by far than the later ones.
package struct PatternMachine: Sendable {
  package let pattern: Pattern

  var automaton: LazyAutomaton
  var classes = ScalarClasses()
  /// The numbers of symbols, where they are more than a class.
  var symbols: [PlacedClass: Int] = [:]
  var recent: [(PlacedClass, Int)]
  /// Of the text at hand, the class of each scalar and what is true at each place.
  var textClasses: [UInt16] = []
  var places: [Place] = []

  package init(_ pattern: Pattern) {
    self.pattern = pattern
    automaton = LazyAutomaton(pattern.program)
    recent = PlacedClass.noColumns
    if pattern.program.isPlain { _ = automaton.add(.init(scalar: nil, place: .end)) }
  }

  /// Whether the pattern is found in a text, which should be valid UTF-8.
  ///
  /// What is not valid counts as U+FFFD, a byte at a time.
  package mutating func matches(_ text: borrowing Span<UInt8>) -> Bool {
    guard pattern.program.isPlain else { return matchesWithPlaces(text) }
    return (pattern.program.guards.isEmpty || holdsGuards(text)) && matchesPlainly(text)
  }

  private mutating func matchesPlainly(_ text: borrowing Span<UInt8>) -> Bool {
    if let row = pattern.row {
      switch ClassRun.judge(text, by: row) {
      case .match: return true
      case .noMatch: return false
      case .unknown: break
      }
    }
    return walk(text, from: pattern.program.guards.count)
  }

  private mutating func holdsGuards(_ text: borrowing Span<UInt8>) -> Bool {
    for (index, condition) in pattern.program.guards.enumerated() {
      if walk(text, from: index) == condition.isNegated { return false }
    }
    return true
  }
}

extension Pattern {
  /// Whether the pattern is found in a text of valid UTF-8; for many texts, keep a machine.
  package func matches(_ text: borrowing Span<UInt8>) -> Bool {
    var machine = PatternMachine(self)
    return machine.matches(text)
  }
}

/// Plain patterns: a walk over the bytes, where a symbol is a class and 0 the end.
extension PatternMachine {
  /// Why the walk over the table stopped.
  private enum Stop {
    case matched
    case dead
    /// It needs a class or a transition that is not made yet, or a character beyond ASCII.
    case needsMore
  }

  /// Matches a root of the program, which has no looks.
  private mutating func walk(_ text: borrowing Span<UInt8>, from root: Int) -> Bool {
    var row = automaton.startRow(root)
    var index = 0
    while true {
      switch follow(text, &index, &row) {
      case .matched: return true
      case .dead: return false
      case .needsMore:
        row = learn(text, &index, row)
        if row & LazyAutomaton.accepts != 0 { return true }
      }
    }
  }

  /// Goes along the table as far as it is made and the text is ASCII.
  ///
  /// Not inlined, so that what its spans are taken from is held by nobody when the table grows.
  @inline(never)
  private func follow(
    _ text: borrowing Span<UInt8>, _ index: inout Int, _ row: inout LazyAutomaton.Entry
  ) -> Stop {
    let table = automaton.table.span
    let numbers = classes.ascii.span
    var at = index
    var here = row
    defer {
      index = at
      row = here
    }
    if here == LazyAutomaton.dead { return .dead }
    while at < text.count {
      let byte = text[at]
      guard byte < 0x80 else { return .needsMore }
      let symbol = numbers[Int(byte)]
      guard symbol != ScalarClasses.unknown else { return .needsMore }
      let entry = table[Int(here) + Int(symbol)]
      // Zero and whatever has the highest bit set are what is out of the ordinary.
      if entry &- 1 >= LazyAutomaton.accepts - 1 {
        if entry == LazyAutomaton.dead { return .dead }
        return entry == LazyAutomaton.missing ? .needsMore : .matched
      }
      here = entry
      at += 1
    }
    let entry = table[Int(here) + Int(ScalarClasses.end)]
    if entry == LazyAutomaton.missing { return .needsMore }
    return entry & LazyAutomaton.accepts != 0 ? .matched : .dead
  }

  /// One step by one scalar or by the end, making what it needs; returns the entry.
  private mutating func learn(
    _ text: borrowing Span<UInt8>, _ index: inout Int, _ row: LazyAutomaton.Entry
  ) -> LazyAutomaton.Entry {
    var state = automaton.state(of: row)
    if automaton.isFull { state = automaton.restart(keeping: state) }
    guard index < text.count else { return automaton.entry(state, Int(ScalarClasses.end)) }
    let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
    index += length
    let symbol = Int(classes.number(of: scalar, in: pattern.program.sets))
    if symbol == automaton.symbolCount {
      _ = automaton.add(.init(scalar: classes.examples[symbol], place: []))
    }
    return automaton.entry(state, symbol)
  }
}
