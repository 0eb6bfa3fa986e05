/// The member names seen in the objects that are open, for those that no bit stands for.
///
/// Open addressing over object and hash; cleared by a new generation, not by wiping.
struct NameSet {
  private struct Entry: BitwiseCopyable {
    var generation: UInt32
    var object: UInt32
    var hash: UInt32
    var length: UInt32
    /// Of the name in the document, between its quotes.
    var start: Int
    var hasEscapes: Bool
  }

  private static let vacant = Entry(
    generation: 0, object: 0, hash: 0, length: 0, start: 0, hasEscapes: false)

  private var entries = [Entry](repeating: vacant, count: 64)
  /// Never 0: vacant entries are of that generation.
  private var generation: UInt32 = 1
  private var count = 0
  /// Nobody can write a document whose names fall together for every machine.
  private let seed = UInt64.random(in: .min ... .max)

  /// Forgets every name.
  mutating func removeAll() {
    count = 0
    generation &+= 1
    if generation == 0 {
      entries = [Entry](repeating: Self.vacant, count: 64)
      generation = 1
    }
  }

  /// Adds the name in a range to an object's names; false if an equal one, after unescaping, is
  /// there.
  mutating func insert(
    _ range: Range<Int>, hasEscapes: Bool, object: UInt32, in bytes: Span<UInt8>
  ) -> Bool {
    if (count + 1) * 2 > entries.count { grow() }
    let hash = hash(range, hasEscapes: hasEscapes, in: bytes) ^ Self.salt(object)
    let slot = slot(of: hash, object) {
      Self.isEqual($0, range, hasEscapes: hasEscapes, in: bytes)
    }
    guard entries[slot].generation != generation else { return false }
    entries[slot] = Entry(
      generation: generation, object: object, hash: hash, length: UInt32(range.count),
      start: range.lowerBound, hasEscapes: hasEscapes)
    count += 1
    return true
  }

  /// Whether a name, as text, is among an object's names.
  func contains(_ name: [UInt8], object: UInt32, in bytes: Span<UInt8>) -> Bool {
    let hash = textHash(name.span, 0..<name.count, seed: seed) ^ Self.salt(object)
    let slot = slot(of: hash, object) { entry in
      Self.text(of: entry, in: bytes) == name
    }
    return entries[slot].generation == generation
  }

  /// The slot of the entry that is meant, or of the vacant one where it would stand.
  @inline(__always)
  private func slot(
    of hash: UInt32, _ object: UInt32, where isMeant: (Entry) -> Bool
  ) -> Int {
    let mask = entries.count - 1
    var slot = Int(hash) & mask
    while entries[slot].generation == generation {
      let entry = entries[slot]
      if entry.hash == hash, entry.object == object, isMeant(entry) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func salt(_ object: UInt32) -> UInt32 { object &* 0x9e37_79b1 }

  private mutating func grow() {
    let old = entries.filter { $0.generation == generation }
    entries = [Entry](repeating: Self.vacant, count: entries.count * 2)
    let mask = entries.count - 1
    for entry in old {
      var slot = Int(entry.hash) & mask
      while entries[slot].generation == generation { slot = (slot + 1) & mask }
      entries[slot] = entry
    }
  }

  private func hash(
    _ range: Range<Int>, hasEscapes: Bool, in bytes: Span<UInt8>
  ) -> UInt32 {
    guard hasEscapes else { return textHash(bytes, range, seed: seed) }
    let text = Self.unescaped(bytes, range)
    return textHash(text.span, 0..<text.count, seed: seed)
  }

  private static func text(of entry: Entry, in bytes: Span<UInt8>) -> [UInt8] {
    unescaped(bytes, entry.start..<entry.start + Int(entry.length))
  }

  private static func isEqual(
    _ entry: Entry, _ range: Range<Int>, hasEscapes: Bool, in bytes: Span<UInt8>
  ) -> Bool {
    let other = entry.start..<entry.start + Int(entry.length)
    if entry.hasEscapes || hasEscapes {
      return unescaped(bytes, other) == unescaped(bytes, range)
    }
    guard other.count == range.count else { return false }
    for index in 0..<range.count
    where bytes[other.lowerBound + index] != bytes[range.lowerBound + index] {
      return false
    }
    return true
  }

  private static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    unescape(bytes, range, into: &text)
    return text
  }
}
