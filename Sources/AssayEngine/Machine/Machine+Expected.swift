/// How far members came as expected.
struct ExpectedMembers: BitwiseCopyable {
  /// After the value of the last of them.
  var offset: Int
  /// As in `Frame`.
  var seen: UInt64
  var link: Int
}

extension Machine {
  /// Passes members of a structure as long as each is the predicted one, stands there without white
  /// space, and has a value that a fast path takes: most of what there is.
  ///
  /// `start` is the offset of the comma before a member, or of the brace before the first. Where the
  /// answer stops, `walk` goes on with all its care.
  @inline(never)
  mutating func passExpected(
    _ program: borrowing Program, _ bytes: Span<UInt8>, _ frame: Frame, from start: Int
  ) -> ExpectedMembers {
    let steps = program.steps.span
    let literals = program.literals.span
    let words = program.words.span
    let runs = program.runs.span
    var passed = ExpectedMembers(offset: start, seen: frame.seen, link: frame.link)
    repeat {
      let current = Int(predictions[passed.link])
      let name = passed.offset &+ 1
      let length = Int(steps[current].nameLength)
      let bit = MemberBits.mask(of: steps[current].bit)
      guard length > 0, bit & ~passed.seen != 0,
        hasLiteral(literals, Int(steps[current].name), length, bytes, name)
      else { break }
      let value = name &+ length
      var end = fastScalar(steps[current], literals, words, runs, bytes, value)
      if end >= 0, steps[current].flags.rawValue & Step.Flags.afterFast != 0 {
        end = checkFast(steps[current], value..<end, bytes)
      }
      guard end >= 0 else { break }
      passed = ExpectedMembers(offset: end, seen: passed.seen | bit, link: current)
    } while byte(bytes, passed.offset) == 0x2c
    return passed
  }

  /// The offset after the value of a step if its fast path takes it, or -1 where the careful path must
  /// decide.
  @inline(never)
  mutating func fastValue(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    let step = program.steps[current]
    let end: Int
    if step.fast.rawValue == Step.Fast.dateTime.rawValue {
      let time = fastDateTime(bytes, offset)
      end = time.end
      if time.fractionDigits > 3 { record(Violation(.precision, step: current, offset: offset)) }
    } else {
      end = fastScalar(
        step, program.literals.span, program.words.span, program.runs.span, bytes, offset)
    }
    guard end >= 0, step.flags.rawValue & Step.Flags.afterFast != 0 else { return end }
    return checkFast(step, offset..<end, bytes)
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
}
