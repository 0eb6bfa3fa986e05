/// The offset of the first byte, from `offset` on, that is more than plain text within a JSON string.
///
/// That is the closing quote, or a byte that only the careful path judges: a backslash, a control
/// character, any byte of a scalar above U+007F, `{` and `<`, which may begin a template, and what
/// follows `{` in ASCII.
@inline(__always)
func endOfPlainText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  var offset = offset
  while true {
    let stops = plainTextStops(twoWords(bytes, offset))
    if stops.isAny { return offset &+ firstAnswer(stops) }
    offset &+= 16
  }
}

/// The offset of the first byte that is no JSON whitespace; a line feed counts only if `isLine` is
/// false.
@inline(__always)
func skipSpace(_ bytes: Span<UInt8>, _ offset: Int, isLine: Bool) -> Int {
  let next = byte(bytes, offset)
  return next > 0x20 ? offset : skipMoreSpace(bytes, offset, isLine: isLine)
}

@inline(never)
private func skipMoreSpace(_ bytes: Span<UInt8>, _ offset: Int, isLine: Bool) -> Int {
  var offset = offset
  while true {
    switch byte(bytes, offset) {
    case 0x09, 0x0d: offset &+= 1
    case 0x0a where !isLine: offset &+= 1
    // Indentation is long: to the first byte of sixteen that is no space.
    case 0x20:
      offset &+= firstAnswer(
        twoWords(bytes, offset) ^ TwoWords(repeating: 0x2020_2020_2020_2020))
    default: return offset
    }
  }
}
