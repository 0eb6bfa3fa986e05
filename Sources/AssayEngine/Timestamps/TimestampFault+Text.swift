extension TimestampFault {
  /// What a text is that does not begin with `YYYY-MM-DD`.
  static func ofText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Self {
    guard !range.isEmpty else { return .empty }
    if isSpace(bytes[range.lowerBound]) { return .leadingSpace }
    if range.contains(where: { bytes[$0] >= 0x80 }) { return .nonASCII }
    if HTTPDate.beginsWithDayName(bytes, range) { return .looksLikeHTTPDate }
    let digits = countDigits(bytes, range)
    let next = byte(bytes, range, digits)
    if digits == 4 { return ofYear(bytes, range, next) }
    if digits == 8, isEndOrT(next) { return .basicFormat }
    if isNumber(bytes, range) { return .epochAsText }
    if isSigned(bytes, range) || (digits > 0 && next == minus) { return .yearNotFourDigits }
    return .noDate
  }

  /// What follows a year of four digits and is not `-MM-DD`.
  private static func ofYear(_ bytes: Span<UInt8>, _ range: Range<Int>, _ next: UInt8) -> Self {
    if next == UInt8(ascii: "W") { return .weekDate }
    guard next == minus else { return isNumber(bytes, range) ? .epochAsText : .noDate }
    let month = range.lowerBound + 5..<range.upperBound
    if byte(bytes, month, 0) == UInt8(ascii: "W") { return .weekDate }
    let digits = countDigits(bytes, month)
    let isFollowed = byte(bytes, month, digits) == minus
    if digits == 3, !isFollowed { return .ordinalDate }
    return digits > 0 && isFollowed && decimal(byte(bytes, month, digits + 1)) != nil
      ? .fieldNotTwoDigits : .noDate
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isEndOrT(_ byte: UInt8) -> Bool {
    byte == 0 || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t")
  }

  private static func isSigned(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = byte(bytes, range, 0)
    return (first == plus || first == minus) && decimal(byte(bytes, range, 1)) != nil
  }

  /// Whether all of it is a decimal number, exponent included.
  private static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): index > range.lowerBound
      case plus, minus: index == range.lowerBound || (bytes[index - 1] | 0x20) == UInt8(ascii: "e")
      default: decimal(bytes[index]) != nil
      }
    }
  }

  private static func countDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    while decimal(byte(bytes, range, count)) != nil { count += 1 }
    return count
  }

  /// The byte at a distance from the start of `range`, 0 past its end.
  private static func byte(_ bytes: Span<UInt8>, _ range: Range<Int>, _ distance: Int) -> UInt8 {
    let index = range.lowerBound + distance
    return index < range.upperBound ? bytes[index] : 0
  }
}
