/// Which bits stand for the members of a structure or union while they are seen.
///
/// There are 64. Members that must be there come first; one without a bit is remembered by its name.
struct MemberBits {
  /// In place of a bit, for a member that has none.
  static let none: UInt8 = 255

  /// The bit that a number stands for; no bit for a member that has none.
  @inline(__always)
  static func mask(of number: UInt8) -> UInt64 {
    number > 63 ? 0 : 1 &<< UInt64(number)
  }

  /// By member.
  private(set) var bits: [UInt8] = []
  /// What a structure's bits must hold at its end, as `Structure.required`.
  private(set) var required: UInt64 = 0
  /// Of a union: the bits of its members.
  private(set) var variants: UInt64 = 0

  init(_ members: [Step.Flags], of group: ProgramBuilder.Group) {
    let isRequired = members.map { group == .structure && $0.contains(.required) }
    let requiredCount = isRequired.count { $0 }
    // A bit of its own says that bits do not tell all.
    let needsCloserLook = group == .union || requiredCount > 64
    let limit = needsCloserLook ? 63 : 64
    var nextRequired = 0
    var nextOptional = requiredCount
    for (flags, required) in zip(members, isRequired) {
      let bit = required ? nextRequired : nextOptional
      if required { nextRequired += 1 } else { nextOptional += 1 }
      bits.append(bit < limit ? UInt8(bit) : Self.none)
      guard bit < limit else { continue }
      if required { self.required |= 1 << UInt64(bit) }
      if group == .union, !flags.contains(.ignored) { variants |= 1 << UInt64(bit) }
    }
    if needsCloserLook { self.required |= Structure.closerLook }
  }
}
