/// A class of scalars at a place: the symbol of patterns that ask more of places than start or end.
struct PlacedClass: Hashable, Sendable, BitwiseCopyable {
  var number: UInt16
  var place: Place

  /// The one place of `count` where it is looked for first.
  var slot: Int {
    let mixed = place.rawValue &* 0x9E37_79B9_7F4A_7C15 >> 58
    return Int(UInt64(number) ^ mixed) & (Self.slots - 1)
  }

  static let slots = 64

  /// The slots while nothing is known.
  static let noColumns = [(Self, Int)](
    repeating: (Self(number: .max, place: []), 0), count: slots)
}

/// Patterns with looks, words or lines: a pass for each look, inner ones first, then the pattern.
///
/// A look is a language of its own, so whether one matches at each place of the text is found in
/// one pass: from start to end behind a place, from end to start ahead of it. To the pattern it is
/// then no more than a fact of the place, as `^` is.
extension PatternMachine {
  mutating func matchesWithPlaces(_ text: borrowing Span<UInt8>) -> Bool {
    classify(text)
    for index in pattern.program.looks.indices { mark(index) }
    var state = automaton.start(pattern.program.looks.count)
    for index in places.indices {
      let number = index < textClasses.count ? textClasses[index] : ScalarClasses.end
      let entry = step(&state, PlacedClass(number: number, place: places[index]))
      if entry & LazyAutomaton.accepts != 0 { return true }
      if entry == LazyAutomaton.dead { return false }
    }
    return false
  }

  /// Finds the places where the look of that number matches.
  private mutating func mark(_ number: Int) {
    let isAhead = pattern.program.looks[number].isAhead
    let count = textClasses.count
    var state = automaton.start(number)
    for distance in 0...count {
      let index = isAhead ? count - distance : distance
      let isLast = distance == count
      let read = isLast ? ScalarClasses.end : textClasses[isAhead ? index - 1 : index]
      let entry = step(&state, PlacedClass(number: read, place: places[index]))
      if entry & LazyAutomaton.accepts != 0 { places[index].formUnion(.look(number)) }
    }
  }

  private mutating func step(_ state: inout Int, _ symbol: PlacedClass) -> LazyAutomaton.Entry {
    if automaton.isFull || symbols.count > Self.mostSymbols { forget(but: &state) }
    let entry = automaton.entry(state, column(of: symbol))
    state = automaton.state(of: entry)
    return entry
  }

  /// More symbols than any sensible pattern and text come to.
  private static let mostSymbols = 1_024

  private mutating func forget(but state: inout Int) {
    let forgetsSymbols = symbols.count > Self.mostSymbols
    state = automaton.restart(keeping: state, forgettingSymbols: forgetsSymbols)
    guard forgetsSymbols else { return }
    symbols = [:]
    recent = PlacedClass.noColumns
  }

  private mutating func column(of symbol: PlacedClass) -> Int {
    let slot = symbol.slot
    if recent[slot].0 == symbol { return recent[slot].1 }
    let column = symbols[symbol] ?? newColumn(of: symbol)
    recent[slot] = (symbol, column)
    return column
  }

  private mutating func newColumn(of symbol: PlacedClass) -> Int {
    let isEnd = symbol.number == ScalarClasses.end
    let scalar = isEnd ? nil : classes.examples[Int(symbol.number)]
    let column = automaton.add(.init(scalar: scalar, place: symbol.place))
    symbols[symbol] = column
    return column
  }
}

/// What a text is made of.
extension PatternMachine {
  private mutating func classify(_ text: borrowing Span<UInt8>) {
    textClasses.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var index = 0
    var before: ScalarClasses.Trait = .lineTerminator
    while index < text.count {
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      index += length
      let number = classes.number(of: scalar, in: pattern.program.sets)
      let after = classes.traits[Int(number)]
      textClasses.append(number)
      places.append(place(before, after))
      before = after
    }
    places.append(place(before, .lineTerminator).union(.end).intersection(pattern.program.asked))
    places[0].formUnion(Place.start.intersection(pattern.program.asked))
  }

  /// What is true between two scalars; a text begins and ends as a line does.
  private func place(_ before: ScalarClasses.Trait, _ after: ScalarClasses.Trait) -> Place {
    var place: Place = []
    if before.contains(.lineTerminator) { place.insert(.lineStart) }
    if after.contains(.lineTerminator) { place.insert(.lineEnd) }
    if before.contains(.word) != after.contains(.word) { place.insert(.wordBoundary) }
    if before.contains(.foldedWord) != after.contains(.foldedWord) {
      place.insert(.foldedWordBoundary)
    }
    return place.intersection(pattern.program.asked)
  }
}
