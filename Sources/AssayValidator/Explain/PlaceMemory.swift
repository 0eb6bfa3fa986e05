import AssayEngine

/// What was found out about the places of one body, so that a thousand findings do not cost a thousand
/// walks over it.
struct PlaceMemory {
  var walk = LocatorWalk()
  /// The members that an object holds, by the offset of its brace.
  private var present: [Int: [String]] = [:]

  /// Those of `siblings` that stand in the object with a name at the offset.
  mutating func names(
    of siblings: [String], besideNameAt offset: Int, in bytes: Span<UInt8>
  ) -> [String] {
    guard let object = Locator.object(withNameAt: offset, in: bytes, &walk) else { return [] }
    if let known = present[object] { return known }
    let wanted = Set(siblings.map { Array($0.utf8) })
    let names = JSONText.members(ofObjectAt: object, in: bytes) { wanted.contains($0) }
      .map { String(decoding: $0.name, as: UTF8.self) }
    present[object] = names
    return names
  }
}
