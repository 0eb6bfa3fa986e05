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

  /// What came of a line; entries are counted from the first of the part.
  package enum Line: Sendable {
    /// It was passed.
    case passed
    /// It was not: its body can be had by `withBody`.
    case kept(entry: Int, body: Range<Int>)
    /// It cannot be read. `offset` is 0-based in the file.
    case damaged(entry: Int, offset: Int, detail: String)
  }

  /// Lends what there is from the next body on to `pass`, once, or says why it could not; nil at the
  /// end of the part.
  ///
  /// - Parameter pass: answers how long the body is: the offset of the first line feed, or of the end;
  ///   nil keeps it.
  package mutating func next(_ pass: (_ bytes: Span<UInt8>) -> Int?) -> Line? {
    guard !isDone else { return nil }
    defer { entry += 1 }
    do throws(Damage) {
      guard try part.findLine(&offset) else {
        isDone = true
        return part.damage.map { Self.damaged($0, entry) }
      }
    } catch {
      return Self.damaged(error, entry)
    }
    let start = offset
    if let length = part.withLines({ pass($0.extracting(start...)) }) {
      offset += length
      return .passed
    }
    offset += part.withLines {
      let rest = $0.extracting(start...)
      return firstLineFeed(in: rest, from: 0) ?? rest.count
    }
    return .kept(entry: entry, body: start..<offset)
  }

  /// Lends a body that was kept.
  package func withBody(_ body: Range<Int>, _ use: (Span<UInt8>) -> Void) {
    part.withLines { use($0.extracting(body)) }
  }

  private static func damaged(_ damage: Damage, _ entry: Int) -> Line {
    .damaged(entry: entry, offset: damage.offset, detail: damage.detail)
  }
}
