/// Texts that one is sought among, in time that does not grow with their number.
package struct TextSet: Sendable {
  /// In the order given.
  package let texts: [[UInt8]]
  /// A hash table: the hash of a text, and below it the number of the text plus one, or zero.
  private(set) var slots: [UInt64]

  package init(_ texts: [[UInt8]]) {
    self.texts = texts
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for (number, text) in texts.enumerated() {
      let hash = textHash(text.span, 0..<text.count)
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    }
  }

  /// Whether one of the texts is that one.
  package func contains(_ text: Span<UInt8>) -> Bool {
    let hash = textHash(text, 0..<text.count)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash, isText(Int(slots[slot] & 0xffff_ffff) - 1, text) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let known = texts[number]
    return areEqual(known.span, 0..<known.count, text, 0..<text.count)
  }
}
