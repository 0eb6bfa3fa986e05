/// Runs programs over JSON documents: one pass, strict JSON, values judged while they are scanned.
///
/// Not Sendable: it owns scratch space, which it keeps from document to document. Make one a task.
package struct Machine {
  /// Where a document ends.
  package enum Ending: Sendable {
    /// With the bytes; only whitespace may follow it.
    case document
    /// With the first line feed outside a string, or with the bytes.
    case line
  }

  /// More departures of one fault at one step than this are only counted: a body may hold millions.
  package static let violationLimit = 100

  /// The departures of the last document, in the order in which they were found.
  package internal(set) var violations: [Violation] = []
  /// How many there were of each fault at each step, those too that `violations` lacks.
  private var counts: [UInt32] = []
  /// The step whose value the careful path looks at; 0 elsewhere.
  var judged = 0
  /// The captured values of the last document, by slot.
  package internal(set) var captures: [Capture] = []
  /// Whether template variables and scrubbing marks are looked for: they are, in recordings.
  package var seesTemplates = true

  /// The deepest nesting that is read; one level is one open brace or bracket.
  let depthLimit: Int
  var stack: [OpenValue] = []
  var names = NameSet()
  var lastObject: UInt32 = 0
  /// The objects (and, as 0, the arrays) that are open in a value that nobody judges.
  var skipped: [UInt32] = []
  /// What was learned of the program that runs.
  var learned = LearnedProgram()
  /// That of the programs that do not run just now, by their numbers, and the program that does.
  private var resting: [LearnedProgram] = []
  private var running = -1

  /// How deep documents may nest unless a user says otherwise.
  package static let defaultDepthLimit = 512

  package init(depthLimit: Int = Machine.defaultDepthLimit) {
    self.depthLimit = depthLimit
  }

  /// Judges the document that begins at `start` and answers the offset after it, or -1.
  ///
  /// - Returns: -1 where the text is not JSON or too deep: then the last of `violations` says where
  ///   and why. Otherwise the offset of the byte after the document and the whitespace behind it:
  ///   the line feed, or the end of the bytes.
  package mutating func run(
    _ program: borrowing Program, _ bytes: Span<UInt8>, from start: Int = 0,
    ending: Ending = .document
  ) -> Int {
    reset(program)
    let isLine = ending == .line
    guard let first = startOfText(bytes, start) else { return fail(.utf16, at: start, in: bytes) }
    let end = walk(program, bytes, from: skipSpace(bytes, first, isLine: isLine), isLine: isLine)
    guard end >= 0 else {
      forgetCaptures()
      return -1
    }
    // Nearly always nothing follows the document, or what ends its line.
    if end == bytes.count || isLine && bytes[end] == 0x0a { return end }
    let after = skipSpace(bytes, end, isLine: isLine)
    if after >= bytes.count || isLine && bytes[after] == 0x0a { return after }
    forgetCaptures()
    return fail(.textAfterDocument, at: after, in: bytes)
  }

  /// The offset after a byte order mark, which is recorded; nil where the text is in UTF-16.
  @inline(__always)
  private mutating func startOfText(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let next = word(bytes, start)
    if next & 0xff == 0x7b, next & 0xff00 != 0 { return start }
    return startOfOddText(bytes, start)
  }

  @inline(never)
  private mutating func startOfOddText(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    if word(bytes, start) & 0xff_ffff == 0xbf_bbef {
      record(Violation(.byteOrderMark, step: 0, offset: start))
      return start + 3
    }
    return isUTF16(bytes, start) ? nil : start
  }

  /// Values of a text that is not JSON are compared with nothing.
  package mutating func forgetCaptures() {
    var captures = captures.mutableSpan
    for slot in captures.indices { captures[slot] = .none }
  }

  /// How many departures there were of the same fault at the same step that `violations` lacks.
  package func omitted(like violation: Violation) -> Int {
    max(0, Int(counts[violation.kind]) - Self.violationLimit)
  }

  /// Gives the captured values away, for rules that compare two documents, and takes old storage.
  package mutating func exchangeCaptures(with other: inout [Capture]) {
    swap(&captures, &other)
  }

  /// State that outlives a run is cleared at the start of the next: runs end early in many places.
  private mutating func reset(_ program: borrowing Program) {
    if !violations.isEmpty { forgetViolations() }
    // Only a text that is no JSON leaves anything open.
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
    judged = 0
    names.removeAll()
    lastObject = 0
    if running != program.id { change(to: program) }
    while captures.count < program.captureCount { captures.append(.none) }
    forgetCaptures()
  }

  private mutating func forgetViolations() {
    for index in violations.indices { counts[violations[index].kind] = 0 }
    violations.removeAll(keepingCapacity: true)
  }

  /// Puts the scratch space of the last program to rest and takes that of this one.
  private mutating func change(to program: borrowing Program) {
    if program.id >= resting.count || resting[program.id].predictions.isEmpty {
      prepare(for: program)
    }
    if running >= 0 { swap(&learned, &resting[running]) }
    running = program.id
    swap(&learned, &resting[running])
  }

  /// Makes the scratch space of a program that runs for the first time.
  private mutating func prepare(for program: borrowing Program) {
    while resting.count <= program.id { resting.append(LearnedProgram()) }
    resting[program.id] = LearnedProgram(
      predictions: program.firstPredictions,
      matchers: program.strings.map { $0.pattern.map { PatternMachine($0) } })
    let kinds = program.steps.count * Violation.faultsPerStep
    while counts.count < kinds { counts.append(0) }
  }

  /// Adds a departure, or counts it where there are too many.
  mutating func record(_ violation: Violation) {
    counts[violation.kind] &+= 1
    if counts[violation.kind] <= Self.violationLimit { violations.append(violation) }
  }

  /// Records that the text is not JSON and answers -1, for callers to pass on.
  ///
  /// It is recorded even where violations are only counted: it silences the others.
  @inline(never)
  mutating func fail(_ fault: JSONFault, at offset: Int, in bytes: Span<UInt8>) -> Int {
    let atEnd = offset >= bytes.count && fault != .empty
    violations.append(
      Violation(
        .invalidJSON, step: judged, offset: offset,
        detail: atEnd ? .truncated : fault))
    return -1
  }

  /// Records that the document is too deep and answers -1.
  @inline(never)
  mutating func failTooDeep(at offset: Int) -> Int {
    violations.append(Violation(.tooDeep, step: 0, offset: offset))
    return -1
  }

  private func isUTF16(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    return switch (bytes[offset], bytes[offset + 1]) {
    case (0xfe, 0xff), (0xff, 0xfe): true
    case (0, _), (_, 0): true
    default: false
    }
  }
}

/// What a machine learns of a program while it runs.
struct LearnedProgram {
  /// The step that last followed a step, or last began a structure.
  var predictions: [UInt32] = []
  /// By rule of strings: automata with the states built so far.
  var matchers: [PatternMachine?] = []
}

extension Program {
  /// Members follow one another in the order of the contract until a document shows another.
  ///
  /// In a structure without members step 0 is expected: it has no name, so nothing matches it.
  fileprivate var firstPredictions: [UInt32] {
    var next = [UInt32](repeating: 0, count: steps.count + structures.count)
    for (index, structure) in structures.enumerated() {
      let first = Int(structure.first)
      let count = Int(structure.count)
      next[steps.count + index] = count > 0 ? structure.first : 0
      for member in 0..<count {
        next[first + member] = UInt32(first + (member + 1) % count)
      }
    }
    return next
  }
}
