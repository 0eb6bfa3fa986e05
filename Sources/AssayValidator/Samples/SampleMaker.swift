import AssayCore
import AssayEngine
import AssaySpec

/// Makes values of shapes, one after another: each time another enum value, another union member.
///
/// What it makes is decided by the contract, the seed and how often it was asked.
struct SampleMaker: Sendable {
  /// A value, and whether the choices in it have all been made once.
  struct Made: Sendable {
    var node: JSONNode
    var isExhausted = true
  }

  /// Levels below which only what is required is made.
  private static let deepest = 16
  /// Values after which only what is required is made.
  private static let mostValues = 5_000

  let contract: Contract
  let seed: UInt64
  private let heights: ShapeHeights
  /// What it makes bodies of.
  var part = Part.response
  /// Whether optional members are made.
  var isFull = true
  /// Whether enums take another value each time.
  var variesEnums = true
  /// What could not be made so far.
  private(set) var notSampled: Set<NotSampled> = []
  /// How often a choice was made, by pointer.
  var choices: [String: Int] = [:]
  var texts = SampleTexts()
  /// The shapes around the value at hand, and how many values there are already.
  private var open: [String: Int] = [:]
  private var depth = 0
  private var count = 0

  init(_ contract: Contract, seed: UInt64) {
    self.contract = contract
    self.seed = seed
    heights = ShapeHeights(contract)
  }

  /// A value for a target; nil, and `notSampled` says why, where none was found.
  mutating func value(of target: SampleTarget) -> Made? {
    count += 1
    if let scalar = scalar(of: target) { return scalar }
    let shape = target.shape
    let isShallow = open[shape.name, default: 0] > 0 || isBeyondMeasure
    open[shape.name, default: 0] += 1
    depth += 1
    defer {
      open[shape.name, default: 0] -= 1
      depth -= 1
    }
    switch shape.kind {
    case .structure(let members):
      return structure(members, at: target, isFull: isFull && !isShallow)
    case .union where shape.isStreaming: return fail(target, "a stream of events")
    case .union(let members): return union(members, at: target, isShallow: isShallow)
    case .list(let member, _, let isUnique):
      let count = entries(target, isShallow: isShallow || heights[member] == nil)
      return list(of: member, count: count, isUnique: isUnique, at: target)
    case .map(let key, let value, _):
      let count = entries(target, isShallow: isShallow || heights[value] == nil)
      return map(key, value, count: count, at: target)
    default: return fail(target, "a shape of no known kind")
    }
  }

  private var isBeyondMeasure: Bool { depth > Self.deepest || count > Self.mostValues }

  mutating func fail(_ target: SampleTarget, _ reason: String) -> Made? {
    notSampled.insert(NotSampled(part: part, pointer: target.pointer, reason: reason))
    return nil
  }

  /// One entry, or as many as there must be.
  private func entries(_ target: SampleTarget, isShallow: Bool) -> Int {
    let lengths = target.lengths
    return isFull && !isShallow
      ? min(max(lengths.lowerBound, 1), lengths.upperBound)
      : lengths.lowerBound
  }
}

/// Structures and unions.
extension SampleMaker {
  /// The body that a message's members make up.
  mutating func body(
    _ members: [Member], given: (Member) -> JSONNode? = { _ in nil }
  ) -> Made? {
    count = 0
    let ranks = TimeRanks(members)
    return Self.object(of: members, isFull: isFull) { member in
      given(member).map { Made(node: $0) }
        ?? value(of: member, in: "", rank: ranks[member.name], ordinal: 0)
    }
  }

  private mutating func structure(
    _ members: [Member], at target: SampleTarget, isFull: Bool
  ) -> Made? {
    Self.object(of: members, isFull: isFull) { member in
      value(of: member, in: target.pointer, ordinal: target.ordinal)
    }
  }

  /// An object of the members, or of the required ones alone; nil if one of those cannot be made.
  private static func object(
    of members: [Member], isFull: Bool, made: (Member) -> Made?
  ) -> Made? {
    var object: [JSONNode.Member] = []
    var isExhausted = true
    for member in members where isFull || member.isRequired {
      if let made = made(member) {
        object.append((member.name, made.node))
        isExhausted = isExhausted && made.isExhausted
      } else if member.isRequired {
        return nil
      }
    }
    return Made(node: .object(object), isExhausted: isExhausted)
  }

  /// The member whose turn it is, until all within it has been seen; then the next one.
  private mutating func union(
    _ members: [Member], at target: SampleTarget, isShallow: Bool
  ) -> Made? {
    if isShallow || !isFull {
      guard let lowest = heights.lowest(of: members) else { return fail(target, "it has no end") }
      return value(of: members[lowest], in: target.pointer, ordinal: target.ordinal)
        .map { Made(node: .object([(members[lowest].name, $0.node)])) }
    }
    let turn = choices[target.pointer, default: 0]
    for step in members.indices {
      let member = members[(turn + step) % members.count]
      guard let made = value(of: member, in: target.pointer, ordinal: target.ordinal) else {
        continue
      }
      let next = turn + step + (made.isExhausted ? 1 : 0)
      choices[target.pointer] = next
      return Made(node: .object([(member.name, made.node)]), isExhausted: next >= members.count)
    }
    return nil
  }

  private mutating func value(
    of member: Member, in pointer: String, rank: Int = 0, ordinal: Int
  ) -> Made? {
    guard let shape = contract.shape(named: member.shape) else { return nil }
    var target = SampleTarget(member, shape, in: pointer)
    target.rank = rank
    target.ordinal = ordinal
    return value(of: target)
  }
}
