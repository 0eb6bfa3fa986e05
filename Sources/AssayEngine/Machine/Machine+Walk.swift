extension Machine {
  /// The one loop: an item's name, its value, what follows it, and again.
  ///
  /// Answers the offset after the document, or -1. Members that come as expected are passed by a loop
  /// of their own, and all that is rare is a call; both answer values, so that the offset and the
  /// open frame are lent to nobody and stay in registers.
  mutating func walk(
    _ program: borrowing Program, _ bytes: Span<UInt8>, from start: Int, isLine: Bool
  ) -> Int {
    let steps = program.steps.span
    var offset = start
    var current = 0
    var frame = Frame.document
    // Whether the last member was the one that was predicted.
    var isExpected = true

    // In place of what the fast path of a value answers: none was asked.
    let untried = -2

    item: while true {
      var end = untried
      // The name of a member, where an object is open; the key of a map's entry; nothing in a list.
      if frame.structure >= 0 {
        let member = findMember(program, frame, bytes, offset, isLine: isLine)
        guard member.value >= 0 else { return -1 }
        offset = member.value
        current = member.step
        isExpected = member.isPredicted
        if current >= 0 {
          let bit = MemberBits.mask(of: steps[current].bit)
          if frame.seen & bit != 0 || bit == 0 {
            noteRepeated(program, current, bytes, before: offset)
          }
          frame.seen |= bit
          frame.link = current
        } else if byte(bytes, offset) != 0x6e {
          stack[stack.count &- 1].strangers &+= 1
        }
      } else if frame.structure != Frame.none {
        current = frame.element
        if frame.structure == Frame.map {
          let entries = passEntries(program, frame, bytes, from: offset, isLine: isLine)
          guard entries.value >= 0 else { return -1 }
          frame.seen &+= entries.count
          offset = entries.value
          end = entries.end
        } else {
          frame.seen &+= 1
        }
      }

      // Its value.
      value: while current >= 0 {
        let fast = steps[current].fast
        if end == untried {
          end = frame.structure == Frame.none ? -1 : fastValue(program, current, bytes, offset)
        }
        if end < 0, fast.holdsOthers, byte(bytes, offset) == fast.opening {
          guard stack.count < depthLimit else { return failTooDeep(at: offset) }
          var inner = Frame(opening: steps[current], links: steps.count)
          var passed = offset
          // It is not open yet for the fast paths, so what it holds must not be too deep.
          if inner.structure >= 0, stack.count &+ 1 < depthLimit {
            let members = passExpected(program, bytes, inner, from: offset)
            inner.seen = members.seen
            inner.link = members.link
            passed = members.offset
          }
          isExpected = true
          // Mostly that was all of it, and it need not be opened.
          if passed > offset, byte(bytes, passed) == 0x7d,
            program.structures[inner.structure].isComplete(inner.seen)
          {
            offset = passed &+ 1
            break value
          }
          open(steps[current], current, at: offset, in: frame)
          frame = inner
          if passed > offset {
            offset = passed
            break value
          }
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          if byte(bytes, offset) != frame.closing { continue item }
          break value
        }
        if end < 0 {
          let value = skipSpace(bytes, offset, isLine: isLine)
          if value > offset {
            offset = value
            end = untried
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
          if frame.structure >= 0, isExpected {
            let passed = passExpected(program, bytes, frame, from: offset)
            frame.seen = passed.seen
            frame.link = passed.link
            isExpected = false
            if passed.offset > offset {
              offset = passed.offset
              continue
            }
          }
          offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
          continue item
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
          isExpected = true
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
