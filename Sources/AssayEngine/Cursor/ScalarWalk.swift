/// A walk over the strings and numbers of a well-formed JSON text that are no names of members.
package struct ScalarWalk {
  private var offset: Int
  private let end: Int

  package init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Whether the name of a member begins at an offset, behind its quote.
  package static func isName(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard byte(bytes, offset - 1) == 0x22, case .string(let quote, _) = scanString(bytes, offset)
    else { return false }
    return byte(bytes, skipSpace(bytes, quote + 1, isLine: false)) == 0x3a
  }

  /// The next of them, a string without its quotes.
  package mutating func next(_ bytes: Span<UInt8>) -> (range: Range<Int>, isString: Bool)? {
    while offset < end {
      switch byte(bytes, offset) {
      case 0x22:
        let start = offset + 1
        guard case .string(let quote, _) = scanString(bytes, start) else { return nil }
        offset = quote + 1
        if !Self.isName(bytes, start) { return (start..<quote, true) }
      case 0x2d, 0x30...0x39:
        let start = offset
        guard let end = scanNumber(bytes, start) else { return nil }
        offset = end
        return (start..<end, false)
      default:
        offset += 1
      }
    }
    return nil
  }
}
