/// A JSON string that a cursor has passed: well-formed, its escapes not undone yet.
package struct JSONString: BitwiseCopyable, Sendable {
  private var start: Int
  private var count: Int
  package var hasEscapes: Bool

  init(_ range: Range<Int>, hasEscapes: Bool) {
    start = range.lowerBound
    count = range.count
    self.hasEscapes = hasEscapes
  }

  /// What stands between the quotes.
  package var range: Range<Int> { start..<start + count }

  /// Appends the text, escapes undone, to `text`; `bytes` are those the cursor ran over.
  package func append(to text: inout [UInt8], from bytes: Span<UInt8>) {
    unescape(bytes, range, into: &text)
  }

  /// The text, escapes undone.
  package func text(in bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    append(to: &text, from: bytes)
    return text
  }
}

/// The name of a member that a cursor has passed.
package struct MemberName: BitwiseCopyable, Sendable {
  package var text: JSONString
  /// For comparing it with names that a reader knows.
  package var short: ShortName
}

/// A member name of at most 15 bytes, packed so that comparing costs two words.
///
/// A longer name equals no other: readers do not know any.
package struct ShortName: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline var first: UInt64
  /// Bytes 8 to 14, and the length on top.
  @usableFromInline var second: UInt64

  /// The name of a member that a reader knows, of at most 15 bytes of UTF-8.
  package init(_ name: StaticString) {
    self.init("\(name)")
  }

  /// The name of a member that a reader knows, of at most 15 bytes of UTF-8.
  init(_ name: String) {
    self.init(Array(name.utf8).span)
  }

  /// The name that a cursor met.
  package init(_ name: JSONString, in bytes: Span<UInt8>) {
    if name.hasEscapes {
      self.init(name.text(in: bytes).span)
    } else {
      self.init(bytes.extracting(name.range))
    }
  }

  /// Inlined where a reader compares: a call for each name it knows costs more than all else.
  @inlinable
  package static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.second == right.second
  }

  private init(_ name: Span<UInt8>) {
    guard name.count <= 15 else {
      // No name has that length.
      first = 0
      second = .max
      return
    }
    let words = twoWords(name, 0)
    first = words.low
    second = words.high | UInt64(name.count) << 56
  }
}
