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
      let end =
        steps[current].fast.holdsOthers
        ? fastValue(program, current, bytes, value)
        : fastScalar(steps, current, literals, words, runs, bytes, value)
      guard end >= 0 else { break }
      passed = ExpectedMembers(offset: end, seen: passed.seen | bit, link: current)
    } while byte(bytes, passed.offset) == 0x2c
    return passed
  }
}
