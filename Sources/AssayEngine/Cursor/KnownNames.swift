/// The member names that a reader knows, in the order in which writers mostly put them.
///
/// A name is compared together with its quotes and its colon, sixteen bytes at a time.
package struct KnownNames: Sendable {
  private struct Name: BitwiseCopyable {
    /// Where `"name":` is among the literals, and its length in bytes.
    var literal: Int
    var length: Int
  }

  private var names: [Name] = []
  private var literals: [LiteralPart] = []
  private let texts: [[UInt8]]

  /// - Parameter names: at most 64, of ASCII that JSON need not escape.
  package init(_ names: [String]) {
    texts = names.map { Array($0.utf8) }
    for text in texts {
      let literal = Array("\"".utf8) + text + Array("\":".utf8)
      self.names.append(Name(literal: literals.count, length: literal.count))
      literals += LiteralPart.parts(of: literal)
    }
  }

  /// The name that stands at an offset, as it is mostly written, and where it and its colon end.
  ///
  /// The search begins at `expected` and goes round: names that come as expected cost one comparison.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ offset: Int, expected: Int) -> (index: Int, end: Int)? {
    let literals = literals.span
    let names = names.span
    var index = expected < names.count ? expected : 0
    var left = names.count
    while left > 0 {
      let name = names[index]
      if hasLiteral(literals, name.literal, name.length, bytes, offset) {
        return (index, offset &+ name.length)
      }
      index = index &+ 1 < names.count ? index &+ 1 : 0
      left &-= 1
    }
    return nil
  }

  /// The name that equals a text.
  func index(of text: [UInt8]) -> Int? {
    texts.firstIndex(of: text)
  }

  /// A name as text.
  package subscript(index: Int) -> String {
    String(decoding: texts[index], as: UTF8.self)
  }
}
