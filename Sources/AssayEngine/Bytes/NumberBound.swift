/// A bound of a range, kept as it is written.
package struct NumberBound: Sendable {
  let text: [UInt8]
  private let layout: NumberLayout

  /// Nil for a text that is no JSON number (RFC 8259 section 6).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard scanNumber(bytes.span, 0) == bytes.count else { return nil }
    layout = NumberLayout(bytes.span, 0..<bytes.count)
    self.text = bytes
  }

  /// The value, if it is an integer of 64 bits.
  var integer: Int64? { layout.integer(in: text.span) }

  /// Whether the number of that layout is below the bound.
  func isAbove(_ number: NumberLayout, _ bytes: Span<UInt8>) -> Bool {
    number.isLess(bytes, than: layout, text.span)
  }

  /// Whether the number of that layout is above the bound.
  func isBelow(_ number: NumberLayout, _ bytes: Span<UInt8>) -> Bool {
    layout.isLess(text.span, than: number, bytes)
  }
}

/// The order of numbers as they are written, without rounding.
package enum DecimalOrder {
  /// Whether the first JSON number is less than the second; both must be JSON numbers.
  package static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let first = NumberLayout(left.span, 0..<left.count)
    let second = NumberLayout(right.span, 0..<right.count)
    return first.isLess(left.span, than: second, right.span)
  }

  /// Whether two JSON numbers are of one value; exponents beyond all measure are as they are written.
  package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let first = NumberLayout(left.span, 0..<left.count)
    let second = NumberLayout(right.span, 0..<right.count)
    guard !first.isCut, !second.isCut else { return left == right }
    return !first.isLess(left.span, than: second, right.span)
      && !second.isLess(right.span, than: first, left.span)
  }
}
