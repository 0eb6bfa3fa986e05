// Which values get a fast path. A rule without one leaves all to the careful path.
extension ProgramBuilder {
  mutating func accelerate(_ step: inout Step, _ rule: StringRule) {
    guard accelerates else { return }
    switch step.kind {
    case .dateTime: step.fast = .dateTime
    case .string: accelerateString(&step, rule)
    case .blob:
      step.fast = .blob
      step.limit(to: rule.length)
    default: accelerateScalar(&step)
    }
  }

  mutating func accelerate(_ step: inout Step, _ rule: NumberRule) {
    guard accelerates else { return }
    guard step.kind == .integer else {
      if rule.min == nil, rule.max == nil { accelerateScalar(&step) }
      return
    }
    guard rule.values == nil, let bounds = rule.plainBounds else { return }
    step.fast = .integer
    step.target = UInt32(words.count)
    words.append(UInt64(bitPattern: bounds.lowerBound))
    words.append(UInt64(bitPattern: bounds.upperBound))
  }

  /// A value of which nothing is asked but its kind.
  private func accelerateScalar(_ step: inout Step) {
    switch step.kind {
    case .boolean: step.fast = .boolean
    case .epochSeconds, .decimal, .float: step.fast = .number
    default: break
    }
  }

  private mutating func accelerateString(_ step: inout Step, _ rule: StringRule) {
    if let values = (rule.values ?? rule.documented)?.texts {
      if values.count <= 16 { accelerateValues(&step, values, rule) }
    } else if let pattern = rule.pattern {
      guard let row = RunCompiler.runs(of: pattern), !row.isEmpty else {
        step.fast = .pattern
        step.measure(by: rule.length)
        return
      }
      step.fast = row.count == 1 ? .run : .runs
      step.target = UInt32(runs.count)
      step.count = UInt32(row.count)
      step.measure(by: rule.length)
      addRuns(row)
    } else {
      step.fast = rule.length == nil ? .text : .limitedText
      step.measure(by: rule.length)
    }
  }

  /// Adds runs; the literal before the first begins with the opening quote.
  private mutating func addRuns(_ row: [(literal: [UInt8], run: Run)]) {
    for (index, part) in row.enumerated() {
      var run = part.run
      let literal = index == 0 ? [UInt8(ascii: "\"")] + part.literal : part.literal
      run.literal = addLiteral(literal)
      run.literalLength = UInt32(literal.count)
      run.mayBeginMark = index == 0 && RecordedPlaceholder.mayBegin(with: part.literal)
      runs.append(run)
    }
  }

  private mutating func accelerateValues(
    _ step: inout Step, _ values: [[UInt8]], _ rule: StringRule
  ) {
    step.fast = .words
    step.target = UInt32(words.count)
    for value in values where rule.isKept(by: value) && Self.isPlain(value) {
      let literal = Array(#"""#.utf8) + value + Array(#"""#.utf8)
      words.append(LiteralWord(literal: addLiteral(literal), length: literal.count).word)
      step.count += 1
    }
  }

  /// Whether the text may stand between quotes as it is, and is no recorder's placeholder.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { 0x20...0x7e ~= $0 && $0 != 0x22 && $0 != 0x5c }
      && !RecordedPlaceholder.isPlaceholder(text.span, 0..<text.count)
  }
}

extension Step {
  /// Has the length of what the fast path takes looked at.
  fileprivate mutating func measure(by length: ClosedRange<Int>?) {
    guard length != nil else { return }
    limit(to: length)
    flags.insert(.measured)
  }

  /// Takes over the bounds of a length; those beyond 32 bits are as good as none.
  fileprivate mutating func limit(to length: ClosedRange<Int>?) {
    guard let length else { return }
    min = UInt32(clamping: length.lowerBound)
    max = UInt32(clamping: length.upperBound)
  }
}

extension StringRule {
  /// Whether a documented or modelled value also keeps the other constraints.
  fileprivate func isKept(by value: [UInt8]) -> Bool {
    let scalars = value.count { $0 & 0xc0 != 0x80 }
    if let length, !length.contains(scalars) { return false }
    guard let pattern else { return true }
    var matcher = PatternMachine(pattern)
    return matcher.matches(value.span)
  }
}
