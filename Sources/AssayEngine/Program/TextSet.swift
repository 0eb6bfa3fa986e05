/// Texts that one is sought among, in time that does not grow with their number.
package struct TextSet: Sendable {
  /// In the order given.
  package let texts: [[UInt8]]
  /// A hash table: the number of a text plus one, or zero.
  private var slots: [UInt32]

  package init(_ texts: [[UInt8]]) {
    self.texts = texts
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, text) in texts.enumerated() {
      var slot = slot(of: text.span)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Whether one of the texts is that one.
  package func contains(_ text: Span<UInt8>) -> Bool {
    var slot = slot(of: text)
    while slots[slot] != 0 {
      let known = texts[Int(slots[slot]) - 1]
      if areEqual(known.span, 0..<known.count, text, 0..<text.count) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func slot(of text: Span<UInt8>) -> Int {
    Int(nameHash(text, 0..<text.count)) & (slots.count - 1)
  }
}
