/// What a member begins with where it stands without white space, and how the rest of it is passed: all
/// that the loop of expected members must know of most, side by side.
struct Lead: BitwiseCopyable, Sendable {
  /// What follows the lead.
  enum Rest: UInt8, BitwiseCopyable, Sendable {
    /// The value: the lead is the name alone.
    case value
    /// The value, which is a date-time, or one of a few texts.
    case dateTime
    case words
    /// The text of the value, and its closing quote; limited, of as many bytes as characters.
    case text
    case limitedText
    /// The class run of the value behind its literal, and its closing quote.
    case run
    /// Nothing: the lead holds the one value that there may be.
    case nothing
  }

  /// The first sixteen bytes.
  let first: LiteralPart
  /// The member's bit in the set of members seen; 0 for one that has none, or that no literal names.
  let bit: UInt64
  /// Where the parts behind the first are among the literals.
  let more: UInt32
  /// In bytes.
  let length: UInt32
  /// Of the step, as there.
  let target: UInt32
  let count: UInt32
  /// Bytes of the name and its colon.
  let nameLength: UInt16
  let rest: Rest
  /// Whether more is asked of the value than its fast path does.
  let isChecked: Bool
}

extension Lead {
  /// The lead of a step; literals are added behind those that are there.
  init(_ step: Step, _ runs: [Run], _ words: [UInt64], _ literals: inout [LiteralPart]) {
    let name = LiteralPart.text(of: literals[Int(step.name)...], Int(step.nameLength))
    let (opening, rest) = Self.opening(of: step, runs, words, literals)
    let parts = LiteralPart.parts(of: name + opening)
    self.init(
      first: parts[0], bit: name.isEmpty ? 0 : MemberBits.mask(of: step.bit),
      more: UInt32(literals.count), length: UInt32(name.count + opening.count),
      target: step.target, count: step.count, nameLength: step.nameLength, rest: rest,
      isChecked: rest != .value && step.flags.rawValue & Step.Flags.afterFast != 0)
    literals += parts.dropFirst()
  }

  /// What all values begin with that the fast path of a step takes, and what follows it.
  private static func opening(
    of step: Step, _ runs: [Run], _ words: [UInt64], _ literals: [LiteralPart]
  ) -> (text: [UInt8], rest: Rest) {
    switch step.fast {
    case .text:
      return ([UInt8(ascii: "\"")], .text)
    case .limitedText:
      return ([UInt8(ascii: "\"")], .limitedText)
    case .run:
      let run = runs[Int(step.target)]
      return (LiteralPart.text(of: literals[Int(run.literal)...], Int(run.literalLength)), .run)
    case .words where step.count == 1:
      let word = LiteralWord(words[Int(step.target)])
      return (LiteralPart.text(of: literals[word.literal...], word.length), .nothing)
    case .words: return ([], .words)
    case .dateTime: return ([], .dateTime)
    default: return ([], .value)
    }
  }
}

/// Whether the lead stands at an offset.
@inline(__always)
func hasLead(
  _ leads: Span<Lead>, _ index: Int, _ literals: Span<LiteralPart>, _ bytes: Span<UInt8>,
  _ offset: Int
) -> Bool {
  let length = Int(leads[index].length)
  return isPart(leads[index].first, bytes, offset)
    && (length <= 16
      || hasLiteral(literals, Int(leads[index].more), length &- 16, bytes, offset &+ 16))
}
