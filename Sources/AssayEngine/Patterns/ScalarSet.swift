/// What is written between the brackets of a class: ranges and properties, not yet a set.
struct ScalarItems: Hashable, Sendable {
  struct Property: Hashable, Sendable {
    var property: ScalarProperty
    var isNegated: Bool
  }

  var ranges: [ScalarRange] = []
  var properties: [Property] = []

  init(_ ranges: [ScalarRange] = []) {
    self.ranges = ranges
  }

  init(_ property: ScalarProperty, isNegated: Bool = false) {
    properties = [Property(property: property, isNegated: isNegated)]
  }

  /// Everything else; exact for a single property or for ranges alone, as escapes are.
  var complement: Self {
    guard properties.isEmpty else {
      var result = self
      for index in result.properties.indices { result.properties[index].isNegated.toggle() }
      return result
    }
    return Self(ScalarRange.complement(of: ScalarRange.merged(ranges)))
  }

  mutating func formUnion(_ other: Self) {
    ranges += other.ranges
    properties += other.properties
  }

  /// Needs `ranges` to be merged.
  func contains(_ scalar: UInt32) -> Bool {
    if ScalarRange.contains(scalar, in: ranges) { return true }
    guard !properties.isEmpty, let scalar = Unicode.Scalar(scalar) else { return false }
    return properties.contains { $0.property.contains(scalar) != $0.isNegated }
  }
}

/// A set of Unicode scalars: ASCII by table, the rest by halving and by property.
struct ScalarSet: Hashable, Sendable {
  /// The members that are ASCII, with negation and letter case worked in.
  let ascii: ASCIISet
  private let items: ScalarItems
  private let isNegated: Bool
  private let folding: CaseFolding?

  /// `isNegated` turns the set round after `folding` has widened it, as ECMA 262 does.
  init(_ items: ScalarItems, isNegated: Bool = false, folding: CaseFolding? = nil) {
    var items = items
    items.ranges = ScalarRange.merged(items.ranges)
    self.items = items
    self.isNegated = isNegated
    self.folding = folding
    let members = Self.ascii(items, folding)
    ascii = isNegated ? members.inverted : members
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 128 { return ascii.contains(UInt8(scalar)) }
    return Self.contains(scalar, items, folding) != isNegated
  }

  private static func ascii(_ items: ScalarItems, _ folding: CaseFolding?) -> ASCIISet {
    var set = ASCIISet(items.ranges)
    guard !items.properties.isEmpty || folding != nil else { return set }
    for byte: UInt8 in 0..<128 where contains(UInt32(byte), items, folding) { set.insert(byte) }
    return set
  }

  private static func contains(
    _ scalar: UInt32, _ items: ScalarItems, _ folding: CaseFolding?
  ) -> Bool {
    if items.contains(scalar) { return true }
    guard let folding else { return false }
    return folding.variants(of: scalar).contains { items.contains($0) }
  }
}
