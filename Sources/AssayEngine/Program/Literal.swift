/// The words of a literal text: its bytes eight at a time, the last word filled up with zeros, and the
/// mask of the bytes that count in that.
enum Literal {
  static func words(of text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    let span = text.span
    for offset in stride(from: 0, to: max(text.count, 1), by: 8) {
      words.append(word(span, offset))
    }
    words.append(keep(text.count - (words.count - 1) * 8, of: .max))
    return words
  }

  /// How many words a literal of that many bytes takes.
  @inline(__always)
  static func wordCount(_ length: Int) -> Int {
    1 &+ max((length &+ 7) &>> 3, 1)
  }
}

/// Whether the bytes at an offset are the literal of that many bytes.
@inline(__always)
func hasLiteral(
  _ words: Span<UInt64>, _ first: Int, _ length: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Bool {
  var index = first
  var offset = offset
  var rest = length
  while rest > 8 {
    guard words[index] == word(bytes, offset) else { return false }
    index &+= 1
    offset &+= 8
    rest &-= 8
  }
  return (words[index] ^ word(bytes, offset)) & words[index &+ 1] == 0
}
