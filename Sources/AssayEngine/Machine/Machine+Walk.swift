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
    var frame = Frame.document

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
            noteRepeated(program, current, bytes, before: offset)
          }
          frame.seen |= steps[current].bit > 63 ? 0 : bit
          frame.link = current
        }
        offset = skipSpace(bytes, offset, isLine: isLine)
      } else {
        if frame.structure == Frame.map {
          offset = readKey(program, frame, bytes, offset, isLine: isLine)
          guard offset >= 0 else { return -1 }
        }
        frame.seen &+= 1
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
            record(Violation(.precision, step: current, offset: offset))
          }
        case .structure where byte(bytes, offset) == 0x7b:
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          open(step, current, at: offset, in: frame)
          frame = Frame(
            structure: Int(step.target), element: 0, seen: 0,
            link: steps.count &+ Int(step.target))
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != 0x7d { continue value }
          end = offset
        case .list where byte(bytes, offset) == 0x5b:
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          open(step, current, at: offset, in: frame)
          frame = Frame(structure: Frame.list, element: Int(step.target), seen: 0, link: 0)
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != 0x5d { continue value }
          end = offset
        case .map where byte(bytes, offset) == 0x7b:
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          open(step, current, at: offset, in: frame)
          frame = Frame(structure: Frame.map, element: Int(step.target) &+ 1, seen: 0, link: 0)
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != 0x7d { continue value }
          end = offset
        default: break
        }
        if end < 0 {
          end = judge(program, current, bytes, offset, isLine: isLine)
          guard end >= 0 else { return -1 }
          if step.flags.contains(.variant), byte(bytes, offset) == 0x6e {
            stack[stack.count &- 1].nulls &+= 1
          }
        } else if step.flags.contains(.captured) {
          capture(step, offset &+ 1..<end &- 1, hasEscapes: false)
        }
        offset = end
      } else {
        if byte(bytes, offset) != 0x6e { stack[stack.count &- 1].strangers &+= 1 }
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
        guard next == frame.closing else {
          let fault: JSONFault =
            frame.closing == 0x7d ? .expectedCommaOrBrace : .expectedCommaOrBracket
          return fail(fault, at: offset, in: bytes)
        }
        if frame.structure >= 0 {
          let missing = program.structures[frame.structure].required & ~frame.seen
          if missing != 0 { judgeMembers(program, frame, bytes, missing) }
        } else if stack[stack.count &- 1].isLimited {
          judgeEntries(program, bytes, count: Int(truncatingIfNeeded: frame.seen))
        }
        offset &+= 1
        frame = stack.removeLast().outer
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

  /// Keeps what is rarely needed of an object or array that opens, and what it stands in.
  @inline(__always)
  private mutating func open(_ step: Step, _ current: Int, at offset: Int, in frame: Frame) {
    lastObject &+= 1
    stack.append(
      OpenValue(
        outer: frame, start: offset, step: UInt32(truncatingIfNeeded: current),
        object: lastObject, isLimited: step.flags.contains(.limited)))
  }
}
