extension Machine {
  /// The careful path: judges the value at an offset by its step's kind and rule, and answers the
  /// offset after it, or -1 where it is not JSON.
  @inline(never)
  mutating func judge(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int, isLine: Bool
  ) -> Int {
    let step = program.steps[current]
    judged = current
    defer { judged = 0 }
    if step.kind == .anything { return skipValue(bytes, offset, isLine: isLine) }
    switch byte(bytes, offset) {
    case 0x22: return judgeString(program, current, bytes, offset)
    case 0x2d, 0x30...0x39: return judgeNumber(program, current, bytes, offset)
    case 0x6e:
      let end = skipScalar(bytes, offset)
      if end >= 0 { recordNull(step, current, offset) }
      return end
    default: break
    }
    let end = skipValue(bytes, offset, isLine: isLine)
    guard end >= 0 else { return -1 }
    let isBoolean = byte(bytes, offset) == 0x74 || byte(bytes, offset) == 0x66
    if step.kind != .boolean || !isBoolean {
      record(Violation(.type, step: current, offset: offset))
    } else if step.flags.contains(.captured) {
      capture(step, offset..<end, hasEscapes: false)
    }
    return end
  }

  private mutating func recordNull(_ step: Step, _ current: Int, _ offset: Int) {
    let fault: Fault
    if current == 0 {
      // The document is no member, which could be absent instead.
      fault = .type
    } else if step.flags.contains(.required) {
      fault = .requiredNull
    } else if step.flags.contains(.dense) {
      fault = .nullInDense
    } else if step.flags.contains(.sparse) {
      return
    } else {
      fault = .null
    }
    record(Violation(fault, step: current, offset: offset))
  }
}
