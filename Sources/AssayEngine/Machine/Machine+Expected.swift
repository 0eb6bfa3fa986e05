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
    let leads = program.leads.span
    let literals = program.literals.span
    let words = program.words.span
    let runs = program.runs.span
    var passed = ExpectedMembers(offset: start, seen: frame.seen, link: frame.link)
    repeat {
      let current = Int(learned.predictions[passed.link])
      let name = passed.offset &+ 1
      let bit = leads[current].bit
      guard bit & ~passed.seen != 0, hasLead(leads, current, literals, bytes, name) else { break }
      let value = name &+ Int(leads[current].nameLength)
      let rest = name &+ Int(leads[current].length)
      let target = Int(leads[current].target)
      var end: Int
      switch leads[current].rest {
      case .text: end = restOfText(bytes, rest)
      case .limitedText: end = restOfASCIIText(bytes, rest)
      case .run: end = restOfRun(runs, target, bytes, value, from: rest)
      case .words:
        end = fastWords(literals, words, target, Int(leads[current].count), bytes, value)
      case .dateTime: end = passDateTime(current, bytes, value)
      case .nothing: end = rest
      case .value:
        end =
          steps[current].fast.holdsOthers
          ? fastValue(program, current, bytes, value)
          : fastScalar(steps, current, literals, words, runs, bytes, value)
      }
      guard end >= 0 else { break }
      if leads[current].isChecked {
        end = checkFast(steps[current], value..<end, bytes)
        guard end >= 0 else { break }
      }
      passed = ExpectedMembers(offset: end, seen: passed.seen | bit, link: current)
    } while byte(bytes, passed.offset) == 0x2c
    return passed
  }
}
