/// When two scalars are the same under the flag `i`: ECMA 262's Canonicalize.
enum CaseFolding: Hashable, Sendable {
  /// With the flag `u`: simple case folding.
  case unicode
  /// Without it: upper case, and no letter of ASCII equals one that is not.
  case legacy

  /// Every other scalar that equals this one.
  func variants(of scalar: UInt32) -> [UInt32] {
    let key = fold(scalar)
    let others = (self == .unicode ? Self.unicodeOrbits : Self.legacyOrbits)[key] ?? []
    return others.filter { $0 != scalar }
  }

  private func fold(_ scalar: UInt32) -> UInt32 {
    switch self {
    case .unicode: Self.simpleFold(scalar)
    case .legacy: Self.legacyFold(scalar)
    }
  }

  /// Lower case of upper case, where each is one scalar, is simple folding but for a few.
  private static func simpleFold(_ scalar: UInt32) -> UInt32 {
    exceptions[scalar] ?? lower(upper(scalar))
  }

  /// The dotless i is no other letter; the rest are pairs with one upper case of several scalars.
  private static let exceptions: [UInt32: UInt32] = [
    0x131: 0x131, 0x1FD3: 0x390, 0x1FE3: 0x3B0, 0xFB05: 0xFB06,
  ]

  /// Beyond the first plane letters have no case: to ECMA 262 they are two units without `u`.
  private static func legacyFold(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000 else { return scalar }
    let folded = upper(scalar)
    return scalar >= 128 && folded < 128 ? scalar : folded
  }

  private static func upper(_ scalar: UInt32) -> UInt32 {
    single(Unicode.Scalar(scalar)?.properties.uppercaseMapping) ?? scalar
  }

  private static func lower(_ scalar: UInt32) -> UInt32 {
    single(Unicode.Scalar(scalar)?.properties.lowercaseMapping) ?? scalar
  }

  private static func single(_ mapping: String?) -> UInt32? {
    guard let scalars = mapping?.unicodeScalars, scalars.count == 1 else { return nil }
    return scalars.first?.value
  }

  private static let unicodeOrbits = orbits(simpleFold)
  private static let legacyOrbits = orbits(legacyFold)

  private static func orbits(_ fold: (UInt32) -> UInt32) -> [UInt32: [UInt32]] {
    var result: [UInt32: [UInt32]] = [:]
    for block in blocksWithCase {
      for scalar in block { result[fold(scalar), default: []].append(scalar) }
    }
    return result.filter { $0.value.count > 1 }
  }

  /// The parts of Unicode that hold letters with case.
  private static let blocksWithCase: [ClosedRange<UInt32>] = [
    0x41...0x7A, 0xB5...0x587, 0x10A0...0x10FF, 0x13A0...0x13FD, 0x1C80...0x1CBF,
    0x1D79...0x1D8E, 0x1E00...0x1FFC, 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D,
    0xA640...0xA69B, 0xA722...0xA7FF, 0xAB53...0xABBF, 0xFB05...0xFB06, 0xFF21...0xFF5A,
    0x10400...0x104FB, 0x10570...0x105BC, 0x10C80...0x10CF2, 0x10D50...0x10D85,
    0x118A0...0x118DF, 0x16E40...0x16E7F, 0x16EA0...0x16ED3, 0x1E900...0x1E943,
  ]
}
