import AssayEngine
import AssaySpec

/// Lists and maps.
extension SampleMaker {
  /// So many items, unequal ones where they must be.
  mutating func list(
    of member: String, count: Int, isUnique: Bool, at target: SampleTarget
  ) -> Made? {
    guard let shape = contract.shape(named: member) else { return nil }
    var items: [JSONNode] = []
    var seen: Set<String> = []
    var isExhausted = true
    for index in 0..<count {
      var item = SampleTarget(
        element: shape, label: target.label, pointer: "\(target.pointer)/\(index)",
        ordinal: target.ordinal + index)
      guard let made = another(&item, isUnique: isUnique, besides: &seen) else { return nil }
      items.append(made.node)
      isExhausted = isExhausted && made.isExhausted
    }
    return Made(node: .array(items), isExhausted: isExhausted)
  }

  /// So many entries with unequal keys.
  mutating func map(
    _ key: String, _ value: String, count: Int, at target: SampleTarget
  ) -> Made? {
    guard let keyShape = contract.shape(named: key), let shape = contract.shape(named: value)
    else { return nil }
    var entries: [JSONNode.Member] = []
    var seen: Set<String> = []
    var isExhausted = true
    for index in 0..<count {
      var name = SampleTarget(
        element: keyShape, label: "key", pointer: target.pointer + "/*",
        ordinal: target.ordinal + index)
      guard let text = another(&name, isUnique: true, besides: &seen)?.node.string else {
        return nil
      }
      let entry = SampleTarget(
        element: shape, label: target.label,
        pointer: target.pointer + "/" + Locator.escaped(text), ordinal: target.ordinal + index)
      guard let made = self.value(of: entry) else { return nil }
      entries.append((text, made.node))
      isExhausted = isExhausted && made.isExhausted
    }
    return Made(node: .object(entries), isExhausted: isExhausted)
  }

  /// A value that is none of those before it, if it must not be.
  private mutating func another(
    _ target: inout SampleTarget, isUnique: Bool, besides seen: inout Set<String>
  ) -> Made? {
    for _ in 0..<64 {
      guard let made = value(of: target) else { return nil }
      if !isUnique || seen.insert(made.node.text).inserted { return made }
      target.ordinal += 1
    }
    return fail(target, "no more unequal values were found")
  }
}
