extension Machine {
  /// The careful path: judges the value at an offset by its step's kind and rule, and answers the
  /// offset after it, or -1 where it is not JSON.
  @inline(never)
  mutating func judge(
    _ program: Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int, isLine: Bool
  ) -> Int {
    let step = program.steps[current]
    judged = current
    defer { judged = 0 }
    if step.kind == .anything { return skipValue(bytes, offset, isLine: isLine) }
    switch byte(bytes, offset) {
    case 0x22: return judgeString(program, current, bytes, offset)
    case 0x6e:
      let end = skipScalar(bytes, offset)
      if end >= 0 { recordNull(step, current, offset) }
      return end
    default: break
    }
    let end = skipValue(bytes, offset, isLine: isLine)
    guard end >= 0 else { return -1 }
    if !isOfKind(step.kind, byte(bytes, offset)) {
      record(Violation(.type, step: UInt16(current), offset: offset))
    } else if step.flags.contains(.captured) {
      capture(step, offset..<end, hasEscapes: false)
    }
    return end
  }

  private mutating func recordNull(_ step: Step, _ current: Int, _ offset: Int) {
    let fault: Fault
    if step.flags.contains(.required) {
      fault = .requiredNull
    } else if step.flags.contains(.dense) {
      fault = .nullInDenseList
    } else if step.flags.contains(.sparse) {
      return
    } else {
      fault = .null
    }
    record(Violation(fault, step: UInt16(current), offset: offset))
  }

  /// Whether a value that is neither string nor null, told by its first byte, is of a kind.
  private func isOfKind(_ kind: Step.Kind, _ first: UInt8) -> Bool {
    switch kind {
    case .anything: true
    case .boolean: first == 0x74 || first == 0x66
    case .epochSeconds: first == 0x2d || 0x30...0x39 ~= first
    case .string, .dateTime, .httpDate, .structure, .list: false
    }
  }

  private mutating func judgeString(
    _ program: Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    switch scanString(bytes, offset &+ 1) {
    case .invalid(let fault, let at):
      return fail(fault, at: at, in: bytes)
    case .string(let end, let hasEscapes):
      let range = offset &+ 1..<end
      let faults = departures(program, current, bytes, range, hasEscapes: hasEscapes)
      if let fault = faults.first {
        record(Violation(fault, step: UInt16(current), offset: offset))
      }
      if let fault = faults.second {
        record(Violation(fault, step: UInt16(current), offset: offset))
      }
      captureJudged(program.steps[current], range, hasEscapes: hasEscapes, faults.first)
      return end &+ 1
    }
  }

  /// What a string departs in: one fault silences the others, but a time may earn two notes.
  private struct Departures {
    var first: Fault?
    var second: Fault?
  }

  private mutating func departures(
    _ program: Program, _ current: Int, _ bytes: Span<UInt8>, _ range: Range<Int>,
    hasEscapes: Bool
  ) -> Departures {
    guard hasEscapes else { return departures(program, current, bytes, range) }
    var text: [UInt8] = []
    unescape(bytes, range, into: &text)
    return departures(program, current, text.span, 0..<text.count)
  }

  private mutating func departures(
    _ program: Program, _ current: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
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
    case .anything: return Departures()
    case .boolean, .epochSeconds, .structure, .list: return Departures(first: .type)
    }
  }

  /// Enum, pattern, length, documented values: what stands first silences the others.
  private mutating func stringDeparture(
    _ program: Program, _ rule: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Fault? {
    let constraints = program.rules[rule]
    let text = bytes.extracting(range)
    if let values = constraints.values, !contains(values, text) { return .enumValue }
    if let isMatch = matchers[program.id][rule]?.matches(text), !isMatch { return .pattern }
    if let length = constraints.length, !length.contains(scalarCount(text)) { return .length }
    if let values = constraints.documented, !contains(values, text) { return .undocumentedValue }
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

  private func contains(_ values: [[UInt8]], _ text: Span<UInt8>) -> Bool {
    values.contains { value in
      value.count == text.count && value.indices.allSatisfy { value[$0] == text[$0] }
    }
  }

  private func scalarCount(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}
