extension Machine {
  /// The one loop: a member's name, its value, what follows it, and again.
  ///
  /// Answers the offset after the document, or -1. Offsets, the open frame and the step stay in
  /// registers; all that is rare is a call that answers values.
  mutating func walk(
    _ program: Program, _ bytes: Span<UInt8>, from start: Int, isLine: Bool
  ) -> Int {
    let steps = program.steps.span
    let words = program.words.span
    let runs = program.runs.span
    var offset = start
    var current = 0
    var frame = Frame(structure: -1, element: 0, seen: 0, link: 0, start: start, object: 0)

    value: while true {
      // A member's name, where an object is open.
      if frame.structure >= 0 {
        let expected = Int(predictions[frame.link])
        let candidate = steps[expected]
        if candidate.nameLength > 0,
          hasLiteral(words, Int(candidate.name), Int(candidate.nameLength), bytes, offset)
        {
          current = expected
          offset &+= Int(candidate.nameLength)
        } else {
          let member = findMember(program, frame, bytes, offset, isLine: isLine)
          guard member.value >= 0 else { return -1 }
          offset = member.value
          current = member.step
        }
        if current >= 0 {
          let bit: UInt64 = 1 &<< UInt64(steps[current].bit & 63)
          if frame.seen & bit != 0 || steps[current].bit > 63 {
            noteRepeated(program, current, frame, bytes, before: offset)
          }
          frame.seen |= steps[current].bit > 63 ? 0 : bit
          frame.link = current
        }
        offset = skipSpace(bytes, offset, isLine: isLine)
      } else {
        current = frame.element
      }

      // Its value.
      if current >= 0 {
        let step = steps[current]
        var end = -1
        switch step.fast {
        case .runs: end = fastRuns(runs, words, step, bytes, offset)
        case .words: end = fastWords(words, step, bytes, offset)
        case .text: end = fastText(bytes, offset)
        case .dateTime:
          let time = fastDateTime(bytes, offset)
          end = time.end
          if time.fractionDigits > 3 {
            record(Violation(.precision, step: UInt16(truncatingIfNeeded: current), offset: offset))
          }
        case .structure where byte(bytes, offset) == 0x7b:
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          stack.append(frame)
          lastObject &+= 1
          frame = Frame(
            structure: Int(step.target), element: 0, seen: 0,
            link: steps.count &+ Int(step.target), start: offset, object: lastObject)
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != 0x7d { continue value }
          end = offset
        case .list where byte(bytes, offset) == 0x5b:
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          stack.append(frame)
          frame = Frame(
            structure: -1, element: Int(step.target), seen: 0, link: 0, start: offset, object: 0)
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != 0x5d { continue value }
          end = offset
        default: break
        }
        if end < 0 {
          end = judge(program, current, bytes, offset, isLine: isLine)
          guard end >= 0 else { return -1 }
        } else if step.flags.contains(.captured) {
          capture(step, offset &+ 1..<end &- 1, hasEscapes: false)
        }
        offset = end
      } else {
        offset = skipValue(bytes, offset, isLine: isLine)
        guard offset >= 0 else { return -1 }
      }

      // What follows it.
      while true {
        guard !stack.isEmpty else { return offset }
        offset = skipSpace(bytes, offset, isLine: isLine)
        let next = byte(bytes, offset)
        if next == 0x2c {
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          continue value
        }
        guard next == (frame.structure >= 0 ? 0x7d : 0x5d) else {
          let fault: JSONFault =
            frame.structure >= 0 ? .expectedCommaOrBrace : .expectedCommaOrBracket
          return fail(fault, at: offset, in: bytes)
        }
        if frame.structure >= 0 {
          let missing = program.structures[frame.structure].required & ~frame.seen
          if missing != 0 { recordMissing(program, frame, missing) }
        }
        offset &+= 1
        frame = stack.removeLast()
      }
    }
  }

  /// Keeps the place of a value that a rule compares with another.
  @inline(__always)
  mutating func capture(_ step: Step, _ range: Range<Int>, hasEscapes: Bool) {
    guard !captures[Int(step.capture)].isSpoiled else { return }
    captures[Int(step.capture)] = Capture(
      start: range.lowerBound, count: range.count, hasEscapes: hasEscapes, isUsable: true)
  }

  /// Records each required member that a structure does not have, at its opening brace.
  @inline(never)
  private mutating func recordMissing(_ program: Program, _ frame: Frame, _ missing: UInt64) {
    let structure = program.structures[frame.structure]
    for index in 0..<Int(structure.count) {
      let step = Int(structure.first) + index
      let bit = program.steps[step].bit
      guard bit <= 63, missing & (1 << UInt64(bit)) != 0 else { continue }
      record(Violation(.requiredMissing, step: UInt16(step), offset: frame.start))
    }
  }
}
