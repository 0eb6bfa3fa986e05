extension ProgramBuilder {
  /// Chooses the fast path of a value; a rule without one leaves all to the careful path.
  mutating func accelerate(_ step: inout Step, _ rule: StringRule) {
    guard accelerates else { return }
    switch step.kind {
    case .dateTime:
      step.fast = .dateTime
    case .string:
      accelerateString(&step, rule)
    default:
      break
    }
  }

  private mutating func accelerateString(_ step: inout Step, _ rule: StringRule) {
    if let values = rule.values ?? rule.documented, values.count <= 16 {
      step.fast = .words
      step.target = UInt32(words.count)
      // Each literal is led by its length, so that the scan needs no second table.
      for value in values where rule.isKept(by: value) && Self.isPlain(value) {
        let literal = Array(#"""#.utf8) + value + Array(#"""#.utf8)
        words.append(UInt64(literal.count))
        _ = addLiteral(literal)
        step.count += 1
      }
    } else if rule.values == nil, rule.documented == nil, rule.length == nil {
      guard let pattern = rule.pattern else {
        step.fast = .text
        return
      }
      guard let compiled = RunCompiler.runs(of: pattern) else { return }
      step.fast = .runs
      step.target = UInt32(runs.count)
      step.count = UInt32(compiled.count)
      for (literal, var run) in compiled {
        run.literal = addLiteral(literal)
        run.literalLength = UInt32(literal.count)
        runs.append(run)
      }
    }
  }

  /// Whether the text may stand between quotes as it is, and is no recorder's placeholder.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { 0x20...0x7e ~= $0 && $0 != 0x22 && $0 != 0x5c }
      && !RecordedPlaceholder.isPlaceholder(text.span, 0..<text.count)
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
