/// Sorts scalars into classes that no set of a pattern tells apart; classes are made when met.
struct ScalarClasses: Sendable {
  /// The class of what is no scalar: the end of the text.
  static let end: UInt16 = 0
  /// In `ascii`: not met yet.
  static let unknown = UInt16.max

  /// The class of each ASCII character.
  private(set) var ascii = noneMet
  /// Of each class, a scalar that stands for all.
  private(set) var examples: [UInt32] = [0]
  /// Of each class, what it makes of the places beside it.
  private(set) var traits: [Trait] = [[]]

  private var numbers: [[UInt64]: UInt16] = [:]
  private var recent = noneRecent

  /// Shared by all until they meet a scalar.
  private static let noneMet = [UInt16](repeating: unknown, count: 128)
  private static let noneRecent = [Recent](repeating: Recent(), count: 256)

  struct Trait: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8

    static let word = Self(rawValue: 1)
    static let foldedWord = Self(rawValue: 2)
    static let lineTerminator = Self(rawValue: 4)

    init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    init(of scalar: UInt32) {
      self = []
      if ScalarRange.contains(scalar, in: ScalarRange.word) { insert(.word) }
      if ScalarRange.contains(scalar, in: ScalarRange.foldedWord) { insert(.foldedWord) }
      if ScalarRange.contains(scalar, in: ScalarRange.lineTerminators) { insert(.lineTerminator) }
    }
  }

  private struct Recent: Sendable, BitwiseCopyable {
    var scalar = UInt32.max
    var number: UInt16 = 0
  }

  /// The class of a scalar; `sets` must be the same at every call.
  mutating func number(of scalar: UInt32, in sets: [ScalarSet]) -> UInt16 {
    if scalar < 128 {
      if ascii[Int(scalar)] == Self.unknown { ascii[Int(scalar)] = find(scalar, sets) }
      return ascii[Int(scalar)]
    }
    let slot = Int(scalar & 0xFF)
    if recent[slot].scalar != scalar {
      recent[slot] = Recent(scalar: scalar, number: find(scalar, sets))
    }
    return recent[slot].number
  }

  private mutating func find(_ scalar: UInt32, _ sets: [ScalarSet]) -> UInt16 {
    var members = [UInt64](repeating: 0, count: sets.count / 64 + 1)
    for (index, set) in sets.enumerated() where set.contains(scalar) {
      members[index / 64] |= 1 << UInt64(index % 64)
    }
    if let known = numbers[members] { return known }
    let number = UInt16(examples.count)
    numbers[members] = number
    examples.append(scalar)
    traits.append(Trait(of: scalar))
    return number
  }
}
