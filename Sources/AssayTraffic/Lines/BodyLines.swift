import AssayEngine

/// Reads a part of response bodies, one a line, without copying them.
///
/// A body is the line's bytes without the line feed, whatever they are; a line of white space alone
/// is ignored.
package struct BodyLines: Sendable {
  private let part: LinePart
  private var entry = 0
  private var offset = 0
  private var isDone = false

  package init(_ part: LinePart) {
    self.part = part
  }

  /// Lends what there is from the next body on to `judge`, once, or says why it could not; nil at
  /// the end of the part.
  ///
  /// `judge` answers how long the body is: the offset of the first line feed, or of the end.
  /// Entries are counted from the first of the part.
  package mutating func next(
    _ judge: (_ bytes: Span<UInt8>, _ entry: Int) -> Int
  ) -> TrafficItem? {
    guard !isDone else { return nil }
    defer { entry += 1 }
    do throws(Damage) {
      guard try part.findLine(&offset) else {
        isDone = true
        return part.damage.map { .damaged(entry: entry, $0) }
      }
    } catch {
      return .damaged(entry: entry, error)
    }
    offset += part.withLines { judge($0.extracting(offset...), entry) }
    return .exchange(entry: entry)
  }
}
