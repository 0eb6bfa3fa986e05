/// A deterministic automaton whose states and transitions are made when a text asks for them.
///
/// What it keeps is bounded: once `isFull`, `restart` forgets everything but the state in hand.
struct LazyAutomaton: Sendable {
  /// A transition: the row of the next state, with `accepts` where the pattern has matched before
  /// the symbol is read; or `missing`.
  typealias Entry = UInt32

  static let accepts: Entry = 1 << 31
  static let missing = Entry.max
  /// The row of the state that nothing leads out of.
  static let dead: Entry = 0

  /// What a transition reads: a scalar that stands for its class, nil for the end; and the place.
  struct Symbol: Hashable, Sendable, BitwiseCopyable {
    var scalar: UInt32?
    var place: Place
  }

  private struct State: Sendable {
    var threads: [UInt32]
    /// What is true at the place of this state beside what its symbols say.
    var place: Place
  }

  private static let mostEntries = 1 << 18
  private static let mostThreads = 1 << 18
  private static let mostLinks = 1 << 16

  /// A row a state, a column a symbol.
  private(set) var table: [Entry] = []
  private let roots: [UInt32]
  /// What symbols do not say of the first place: plain ones say nothing.
  private let startPlace: Place
  private var continuations: Continuations
  private var states: [State] = []
  private var numbers: [[UInt32]: Int] = [:]
  private var starts: [Int?] = []
  private var threadCount = 0
  private var symbols: [Symbol] = []
  /// A row has 2 to this many columns.
  private var shift = 3

  init(_ program: PatternProgram) {
    roots = program.roots
    startPlace = program.isPlain ? .start : []
    continuations = Continuations(program)
    clear()
  }

  /// How many nodes were looked at so far, for all texts.
  var work: Int { continuations.work }

  /// How often all was forgotten.
  private(set) var restarts = 0

  var symbolCount: Int { symbols.count }

  var stateCount: Int { states.count }
}

/// States are the rows.
extension LazyAutomaton {
  /// The number of the state that a row belongs to, which is good until `restart`; a row is good
  /// only until `add` as well.
  func state(of row: Entry) -> Int { Int(row & ~Self.accepts) >> shift }

  func row(of state: Int) -> Entry { Entry(state << shift) }

  /// The state that a root of the program begins in, by its number.
  mutating func start(_ root: Int) -> Int {
    if let known = starts[root] { return known }
    let thread = continuations.thread(roots[root])
    let state = append(State(threads: [thread], place: startPlace))
    starts[root] = state
    return state
  }

  /// The row of that state.
  mutating func startRow(_ root: Int) -> Entry {
    // Two statements, as in `transition`.
    let state = start(root)
    return Entry(state << shift)
  }

  private mutating func state(of threads: [UInt32]) -> Int {
    if let known = numbers[threads] { return known }
    let state = append(State(threads: threads, place: []))
    numbers[threads] = state
    return state
  }

  private mutating func append(_ state: State) -> Int {
    let entry = state.threads.isEmpty ? Self.dead : Self.missing
    table.append(contentsOf: repeatElement(entry, count: 1 << shift))
    threadCount += state.threads.count
    states.append(state)
    return states.count - 1
  }
}

/// Symbols are the columns.
extension LazyAutomaton {
  /// Adds a column and returns its number; where there is no room, rows change their places.
  mutating func add(_ symbol: Symbol) -> Int {
    symbols.append(symbol)
    if symbols.count > 1 << shift { widen() }
    return symbols.count - 1
  }

  private mutating func widen() {
    shift += 1
    table = [Entry](repeating: Self.missing, count: states.count << shift)
    for column in 0..<(1 << shift) { table[column] = Self.dead }
  }

  /// The transition of a state by a symbol, made if it is missing.
  mutating func entry(_ state: Int, _ symbol: Int) -> Entry {
    let index = state << shift + symbol
    if table[index] == Self.missing { table[index] = transition(states[state], symbols[symbol]) }
    return table[index]
  }

  private mutating func transition(_ state: State, _ symbol: Symbol) -> Entry {
    let place = state.place.union(symbol.place)
    let hasMatched = state.threads.contains { continuations.isDone($0, place) }
    let flag = hasMatched ? Self.accepts : 0
    guard let scalar = symbol.scalar else { return flag }
    let step = Continuations.Step(scalar: scalar, place: place)
    let threads = continuations.advance(state.threads, step)
    // Two statements: in one, `self` would be copied for `row` before `state` changes it.
    let next = self.state(of: continuations.pruned(threads))
    return row(of: next) | flag
  }
}

/// What is kept is bounded.
extension LazyAutomaton {
  /// Whether it is time for `restart`.
  var isFull: Bool {
    table.count > Self.mostEntries || threadCount > Self.mostThreads
      || continuations.links.count > Self.mostLinks
  }

  /// Forgets all states but one, which gets another number; symbols stay if they may.
  mutating func restart(keeping state: Int, forgettingSymbols: Bool = false) -> Int {
    restarts += 1
    let kept = states[state]
    let chains = kept.threads.map(continuations.chain)
    if forgettingSymbols {
      symbols = []
      shift = 3
    }
    clear()
    var threads: [UInt32] = []
    for chain in chains { threads.append(continuations.intern(chain)) }
    guard kept.place.isEmpty else { return append(State(threads: threads, place: kept.place)) }
    return self.state(of: threads)
  }

  private mutating func clear() {
    continuations.clear()
    states = []
    numbers = [:]
    starts = Array(repeating: nil, count: roots.count)
    table = []
    threadCount = 0
    _ = state(of: [])
  }
}
