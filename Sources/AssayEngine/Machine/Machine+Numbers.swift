extension Machine {
  /// Judges the number at an offset and answers the offset after it, or -1 where it is none.
  mutating func judgeNumber(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    guard let end = scanNumber(bytes, offset) else {
      return failNumber(at: offset, in: bytes)
    }
    let step = program.steps[current]
    if let fault = departure(program, step, bytes, offset..<end) {
      record(Violation(fault, step: current, offset: offset))
    } else if step.flags.contains(.captured) {
      capture(step, offset..<end, hasEscapes: false)
    }
    return end
  }

  /// Type, then enum, then the type's own bounds, then the range.
  private func departure(
    _ program: borrowing Program, _ step: Step, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Fault? {
    switch step.kind {
    case .anything, .epochSeconds: return nil
    case .integer, .decimal, .float: break
    default: return .type
    }
    guard step.kind == .integer || step.rule > 0 else { return nil }
    let number = NumberLayout(bytes, range)
    let rule = program.numbers[Int(step.rule)]
    if step.kind == .integer {
      guard number.isInteger else { return .type }
      let value = number.integer(in: bytes)
      if let values = rule.values, !(value.map(values.contains) ?? false) { return .enumValue }
      if let bounds = rule.bounds, !(value.map(bounds.contains) ?? false) { return .bounds }
    }
    let isOutside =
      rule.min?.isAbove(number, bytes) ?? false || rule.max?.isBelow(number, bytes) ?? false
    return isOutside ? .range : nil
  }

  /// What a string departs in where a number should stand: three are right for a float.
  ///
  /// Infinity is beyond any bound on its side, and NaN is between no bounds at all.
  func departure(ofFloat rule: NumberRule, _ text: Span<UInt8>) -> Fault? {
    guard let value = NonFinite(text) else { return .type }
    let isOutside =
      switch value {
      case .notANumber: rule.min != nil || rule.max != nil
      case .infinity: rule.max != nil
      case .negativeInfinity: rule.min != nil
      }
    return isOutside ? .range : nil
  }
}

/// The floats that JSON has no number for, as Smithy writes them (Smithy 2.0, AWS JSON protocols,
/// shape serialization).
private enum NonFinite: String {
  case notANumber = "NaN"
  case infinity = "Infinity"
  case negativeInfinity = "-Infinity"

  /// The value of that text, letter for letter.
  init?(_ text: Span<UInt8>) {
    guard text.count <= 9 else { return nil }
    self.init(rawValue: String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
  }
}
