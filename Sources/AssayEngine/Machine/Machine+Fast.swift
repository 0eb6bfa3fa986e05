extension Machine {
  /// The offset after the value of a step if its fast path takes it, or -1 where the careful path must
  /// decide.
  mutating func fastValue(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    switch program.steps[current].fast {
    case .structure: fastObject(program, current, bytes, offset)
    case .list: fastList(program, current, bytes, offset)
    default: fastScalar(program, current, bytes, offset)
    }
  }

  /// As that, for a value that holds no others.
  @inline(never)
  mutating func fastScalar(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    fastScalar(
      program.steps.span, current, program.literals.span, program.words.span, program.runs.span,
      bytes, offset)
  }

  /// As that, for the loop that has its spans at hand.
  @inline(__always)
  mutating func fastScalar(
    _ steps: Span<Step>, _ current: Int, _ literals: Span<LiteralPart>, _ words: Span<UInt64>,
    _ runs: Span<Run>, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    let target = Int(steps[current].target)
    let end: Int
    switch steps[current].fast {
    case .run: end = fastRun(runs, literals, target, bytes, offset)
    case .words:
      end = fastWords(literals, words, target, Int(steps[current].count), bytes, offset)
    case .text: end = fastText(bytes, offset)
    case .dateTime: end = passDateTime(current, bytes, offset)
    case .runs:
      end = fastRuns(runs, literals, target, Int(steps[current].count), bytes, offset)
    case .limitedText: end = fastASCIIText(bytes, offset)
    case .pattern: end = fastPattern(Int(steps[current].rule), bytes, offset)
    case .integer: end = fastInteger(words, target, bytes, offset)
    case .boolean: end = fastBoolean(bytes, offset)
    case .number: end = fastNumber(bytes, offset)
    case .blob:
      end = fastBlob(Int(steps[current].min), Int(steps[current].max), bytes, offset)
    case .none, .structure, .list, .map: return -1
    }
    guard end >= 0, steps[current].flags.rawValue & Step.Flags.afterFast != 0 else { return end }
    return checkFast(steps[current], offset..<end, bytes)
  }

  /// A date-time, whose precision is noted.
  @inline(__always)
  mutating func passDateTime(_ current: Int, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let time = fastDateTime(bytes, offset)
    if time.fractionDigits > 3 { record(Violation(.precision, step: current, offset: offset)) }
    return time.end
  }

  /// Plain text that an automaton accepts.
  @inline(never)
  private mutating func fastPattern(_ rule: Int, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let end = fastASCIIText(bytes, offset)
    guard end >= 0,
      learned.matchers[rule]?.matches(bytes.extracting(offset &+ 1..<end &- 1)) == true
    else { return -1 }
    return end
  }

  /// Keeps the place of a value that a rule compares with another.
  @inline(__always)
  mutating func capture(_ step: Step, _ range: Range<Int>, hasEscapes: Bool) {
    guard !captures[Int(step.capture)].isSpoiled else { return }
    captures[Int(step.capture)] = Capture(
      start: range.lowerBound, count: range.count, hasEscapes: hasEscapes, isUsable: true)
  }

  /// Measures and captures the value that a fast path took, and answers the offset after it, or -1
  /// where the careful path must decide.
  @inline(__always)
  mutating func checkFast(
    _ step: Step, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Int {
    let isString = byte(bytes, range.lowerBound) == 0x22
    let text = isString ? range.lowerBound &+ 1..<range.upperBound &- 1 : range
    if step.flags.contains(.measured) {
      guard text.count >= Int(step.min), text.count <= Int(step.max) else { return -1 }
    }
    if step.flags.contains(.captured) { capture(step, text, hasEscapes: false) }
    return range.upperBound
  }
}
