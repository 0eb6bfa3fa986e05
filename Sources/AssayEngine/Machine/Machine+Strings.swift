extension Machine {
  /// Judges the string at an offset and answers the offset after it, or -1 where it is none.
  mutating func judgeString(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    switch scanString(bytes, offset &+ 1) {
    case .invalid(let fault, let at):
      return fail(fault, at: at, in: bytes)
    case .string(let end, let hasEscapes):
      let range = offset &+ 1..<end
      let faults = departures(program, current, bytes, range, hasEscapes: hasEscapes)
      if let fault = faults.first {
        record(Violation(fault, step: current, offset: offset))
      }
      if let fault = faults.second {
        record(Violation(fault, step: current, offset: offset))
      }
      captureJudged(program.steps[current], range, hasEscapes: hasEscapes, faults.first)
      return end &+ 1
    }
  }

  /// What a string departs in: one fault silences the others, but a time may earn two notes.
  struct Departures {
    var first: Fault?
    var second: Fault?
  }

  mutating func departures(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ range: Range<Int>,
    hasEscapes: Bool
  ) -> Departures {
    guard hasEscapes else { return departures(program, current, bytes, range) }
    var text: [UInt8] = []
    unescape(bytes, range, into: &text)
    return departures(program, current, text.span, 0..<text.count)
  }

  private mutating func departures(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Departures {
    let step = program.steps[current]
    if seesTemplates, RecordedPlaceholder.isPlaceholder(bytes, range) {
      return Departures(first: .template)
    }
    switch step.kind {
    case .string:
      return Departures(first: stringDeparture(program, Int(step.rule), bytes, range))
    case .dateTime: return dateTimeDepartures(bytes, range)
    case .httpDate:
      guard case .failure = HTTPDate.parse(bytes, range) else { return Departures() }
      return Departures(first: .timestamp)
    case .blob:
      return Departures(first: departure(ofBlob: program.strings[Int(step.rule)], bytes, range))
    case .float:
      return Departures(
        first: departure(ofFloat: program.numbers[Int(step.rule)], bytes.extracting(range)))
    case .anything: return Departures()
    case .boolean, .epochSeconds, .integer, .decimal, .structure, .union, .list, .map:
      return Departures(first: .type)
    }
  }

  private func departure(
    ofBlob rule: StringRule, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Fault? {
    guard case .success(let count) = Base64Text.byteCount(bytes, range) else { return .type }
    guard let length = rule.length, !length.contains(count) else { return nil }
    return .length
  }

  /// Enum, pattern, length, documented values: what stands first silences the others.
  private mutating func stringDeparture(
    _ program: borrowing Program, _ rule: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Fault? {
    let text = bytes.extracting(range)
    if let values = program.strings[rule].values, !values.contains(text) { return .enumValue }
    if let isMatch = learned.matchers[rule]?.matches(text), !isMatch { return .pattern }
    if let length = program.strings[rule].length, !length.contains(scalarCount(text)) {
      return .length
    }
    if let values = program.strings[rule].documented, !values.contains(text) {
      return .undocumentedValue
    }
    return nil
  }

  private func dateTimeDepartures(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Departures {
    guard case .success(let time) = DateTime.parse(bytes, range) else {
      return Departures(first: .timestamp)
    }
    let precision: Fault? = time.fractionDigits > 3 ? .precision : nil
    return time.hasNumericOffset
      ? Departures(first: .numericOffset, second: precision) : Departures(first: precision)
  }

  /// A value with a fault is not compared with others, unless the fault is only worth a note.
  private mutating func captureJudged(
    _ step: Step, _ range: Range<Int>, hasEscapes: Bool, _ fault: Fault?
  ) {
    guard step.flags.contains(.captured) else { return }
    switch fault {
    case nil, .numericOffset, .precision:
      capture(step, range, hasEscapes: hasEscapes)
    default: break
    }
  }

  private func scalarCount(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}
