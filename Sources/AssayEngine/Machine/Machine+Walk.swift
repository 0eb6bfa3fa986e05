extension Machine {
  /// The one loop: a member's name, its value, what follows it, and again.
  ///
  /// Answers the offset after the document, or -1. Offsets, the open frame and the step stay in
  /// registers; all that is rare is a call that answers values. White space is looked for only where
  /// something else was expected.
  mutating func walk(
    _ program: borrowing Program, _ bytes: Span<UInt8>, from start: Int, isLine: Bool
  ) -> Int {
    let steps = program.steps.span
    let literals = program.literals.span
    let words = program.words.span
    let runs = program.runs.span
    var offset = start
    var current = 0
    var frame = Frame.document

    entry: while true {
      // A member's name, where an object is open; the key of a map's entry; nothing in a list.
      if frame.structure >= 0 {
        current = Int(predictions[frame.link])
        let length = Int(steps[current].nameLength)
        if length > 0, hasLiteral(literals, Int(steps[current].name), length, bytes, offset) {
          offset &+= length
        } else {
          let member = findMember(program, frame, bytes, offset, isLine: isLine)
          guard member.value >= 0 else { return -1 }
          offset = member.value
          current = member.step
          if current < 0, byte(bytes, offset) != 0x6e {
            stack[stack.count &- 1].strangers &+= 1
          }
        }
        if current >= 0 {
          let number = steps[current].bit
          let bit: UInt64 = 1 &<< UInt64(number & 63)
          if frame.seen & bit != 0 || number > 63 {
            noteRepeated(program, current, bytes, before: offset)
          }
          frame.seen |= number > 63 ? 0 : bit
          frame.link = current
        }
      } else if frame.structure != Frame.none {
        if frame.structure == Frame.map {
          offset = readKey(program, frame, bytes, offset, isLine: isLine)
          guard offset >= 0 else { return -1 }
        }
        frame.seen &+= 1
        current = frame.element
      }

      // Its value.
      var end = -1
      value: while current >= 0 {
        let target = Int(steps[current].target)
        switch steps[current].fast {
        case .run: end = fastRun(runs, literals, target, bytes, offset)
        case .runs:
          end = fastRuns(runs, literals, target, Int(steps[current].count), bytes, offset)
        case .words:
          end = fastWords(literals, words, target, Int(steps[current].count), bytes, offset)
        case .text: end = fastText(bytes, offset)
        case .limitedText: end = fastASCIIText(bytes, offset)
        case .dateTime:
          let time = fastDateTime(bytes, offset)
          end = time.end
          if time.fractionDigits > 3 {
            record(Violation(.precision, step: current, offset: offset))
          }
        case .structure, .list, .map:
          let isList = steps[current].fast.rawValue == Step.Fast.list.rawValue
          guard byte(bytes, offset) == (isList ? 0x5b : 0x7b) else { break }
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          open(steps[current], current, at: offset, in: frame)
          frame = Frame(opening: steps[current], links: steps.count)
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != frame.closing { continue entry }
          break value
        case .integer: end = fastInteger(words, target, bytes, offset)
        case .boolean: end = fastBoolean(bytes, offset)
        case .number: end = scanNumber(bytes, offset) ?? -1
        case .blob:
          end = fastBlob(Int(steps[current].min), Int(steps[current].max), bytes, offset)
        case .none: break
        }
        if end >= 0, steps[current].flags.rawValue & Step.Flags.afterFast != 0 {
          end = checkFast(steps[current], offset..<end, bytes)
        }
        if end < 0 {
          let value = skipSpace(bytes, offset, isLine: isLine)
          if value > offset {
            offset = value
            continue
          }
          end = judge(program, current, bytes, offset, isLine: isLine)
          guard end >= 0 else { return -1 }
          if steps[current].flags.contains(.variant), byte(bytes, offset) == 0x6e {
            stack[stack.count &- 1].nulls &+= 1
          }
        }
        offset = end
        break
      }
      if current < 0 {
        offset = skipValue(bytes, offset, isLine: isLine)
        guard offset >= 0 else { return -1 }
      }

      // What follows it.
      while true {
        let next = byte(bytes, offset)
        if next == 0x2c, frame.structure != Frame.none {
          offset &+= 1
          if frame.structure < 0 { offset = skipSpace(bytes, offset, isLine: isLine) }
          continue entry
        }
        if next == frame.closing {
          if frame.structure >= 0 {
            let missing = program.structures[frame.structure].required & ~frame.seen
            if missing != 0 { judgeMembers(program, frame, bytes, missing) }
          } else if frame.structure == Frame.none {
            return offset
          } else if stack[stack.count &- 1].isLimited {
            judgeEntries(program, bytes, count: Int(truncatingIfNeeded: frame.seen))
          }
          offset &+= 1
          frame = stack.removeLast().outer
          continue
        }
        if frame.structure == Frame.none { return offset }
        let more = skipSpace(bytes, offset, isLine: isLine)
        guard more > offset else {
          return fail(frame.missingClosing, at: offset, in: bytes)
        }
        offset = more
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

  /// Measures and captures the value that a fast path took, and answers the offset after it, or -1
  /// where the careful path must decide.
  @inline(__always)
  private mutating func checkFast(
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
