// The fast paths of values that hold others, one level deep: no frame is opened for them. What they
// gave up is walked again, so they must not try what is deep, and must have recorded nothing.

extension Machine {
  /// An object whose members are known, come once each and have values that fast paths take, and which
  /// lacks none that must be there.
  @inline(never)
  mutating func fastObject(
    _ program: borrowing Program, _ step: Int, _ bytes: Span<UInt8>, _ start: Int
  ) -> Int {
    let structure = Int(program.steps[step].target)
    guard program.structures[structure].isFlat, byte(bytes, start) == 0x7b,
      stack.count < depthLimit
    else { return -1 }
    var offset = start
    var seen: UInt64 = 0
    var link = program.steps.count &+ structure
    repeat {
      let member = fastMember(program, structure, link, bytes, offset &+ 1)
      guard member.step >= 0 else { return -1 }
      let bit = MemberBits.mask(of: program.steps[member.step].bit)
      guard bit & ~seen != 0 else { return -1 }
      offset = fastItem(program, member.step, bytes, member.value)
      guard offset >= 0 else { return -1 }
      seen |= bit
      link = member.step
    } while byte(bytes, offset) == 0x2c
    guard byte(bytes, offset) == 0x7d, program.structures[structure].isComplete(seen) else {
      return -1
    }
    return offset &+ 1
  }

  /// A list of which nothing is asked as a whole, with elements that a fast path takes.
  @inline(never)
  mutating func fastList(
    _ program: borrowing Program, _ step: Int, _ bytes: Span<UInt8>, _ start: Int
  ) -> Int {
    let element = Int(program.steps[step].target)
    guard byte(bytes, start) == 0x5b, stack.count < depthLimit,
      !program.steps[step].flags.contains(.limited)
    else { return -1 }
    var offset = start
    repeat {
      offset = fastItem(program, element, bytes, offset &+ 1)
      guard offset >= 0 else { return -1 }
    } while byte(bytes, offset) == 0x2c
    return byte(bytes, offset) == 0x5d ? offset &+ 1 : -1
  }

  /// The member that is predicted, or the one whose name stands there; its step is -1 if that is none.
  @inline(__always)
  private mutating func fastMember(
    _ program: borrowing Program, _ structure: Int, _ link: Int, _ bytes: Span<UInt8>,
    _ offset: Int
  ) -> FoundMember {
    let predicted = Int(learned.predictions[link])
    if let value = endOfName(program, predicted, bytes, offset) {
      return FoundMember(step: predicted, value: value)
    }
    guard let member = shortMember(program, structure, bytes, offset) else { return .failed }
    learned.predictions[link] = UInt32(truncatingIfNeeded: member.step)
    return member
  }

  /// A value that holds no others, and of which there is nothing to note.
  @inline(__always)
  private mutating func fastItem(
    _ program: borrowing Program, _ step: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    switch program.steps[step].fast {
    case .structure, .list, .map: return -1
    // No call for what comes most.
    case .text where !program.leads[step].isChecked: return fastText(bytes, offset)
    case .dateTime where fastDateTime(bytes, offset).fractionDigits > 3: return -1
    default: return fastScalar(program, step, bytes, offset)
    }
  }
}
