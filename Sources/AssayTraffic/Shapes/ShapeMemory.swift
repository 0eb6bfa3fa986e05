import AssayCore
import AssayEngine
import Synchronization

/// The shapes of entries that were read, by which the next ones are read: a tool that records writes
/// each entry as the one before.
///
/// An entry of another shape is read as if there were no memory. What comes out is the same.
package struct ShapeMemory: Sendable {
  private var shapes: [EntryShape] = []
  /// How often each was met.
  private var hits: [Int] = []
  /// Where the texts of the entry at hand lie.
  private var texts: [Slice] = []
  /// Entries since one was of a known shape.
  private var misses = 0

  /// Recordings hold answers and a few kinds of errors.
  private static let limit = 6
  /// Where no shape comes again, learning is given up, but for one entry in so many.
  private static let patience = 32
  private static let lastNumber = Atomic<Int>(0)

  package init() {}

  /// Fills an exchange with the entry at the cursor, which `read` would read.
  mutating func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange,
    by read: (inout JSONCursor, Span<UInt8>, inout Exchange) throws(CursorFault) -> Void
  ) throws(CursorFault) {
    let start = cursor.offset
    if let end = fill(&exchange, bytes, from: start) { return cursor.pass(to: end) }
    misses += 1
    let learns = misses < Self.patience || misses % Self.patience == 0
    exchange.storage.notesOrigins = learns
    exchange.storage.origins.removeAll(keepingCapacity: true)
    defer { exchange.storage.notesOrigins = false }
    try read(&cursor, bytes, &exchange)
    if learns { learn(exchange, bytes, start..<cursor.offset) }
  }

  /// Fills an exchange with the entry at an offset, if it is of a known shape, and answers the offset
  /// behind it.
  private mutating func fill(
    _ exchange: inout Exchange, _ bytes: Span<UInt8>, from start: Int
  ) -> Int? {
    // Not lent out while a shape is: that would be copied.
    var texts: [Slice] = []
    swap(&texts, &self.texts)
    defer { swap(&texts, &self.texts) }
    for index in shapes.indices {
      if let end = shapes[index].fill(&exchange, bytes, from: start, &texts) {
        noteHit(index)
        return end
      }
    }
    return nil
  }

  /// What is met more often is tried first.
  private mutating func noteHit(_ index: Int) {
    misses = 0
    hits[index] += 1
    if index > 0, hits[index] > hits[index - 1] {
      hits.swapAt(index, index - 1)
      shapes.swapAt(index, index - 1)
    }
  }

  private mutating func learn(
    _ exchange: borrowing Exchange, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) {
    let number = Self.lastNumber.add(1, ordering: .relaxed).newValue
    guard let shape = EntryShape(exchange, bytes, range, number: number) else { return }
    if shapes.count == Self.limit {
      shapes.removeLast()
      hits.removeLast()
    }
    shapes.append(shape)
    hits.append(0)
  }
}
