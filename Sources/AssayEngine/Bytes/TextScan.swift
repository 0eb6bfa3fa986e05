/// The offset of the first byte, from `offset` on, that is more than plain text within a JSON string.
///
/// That is the closing quote, or a byte that only the careful path judges: a backslash, a control
/// character, any byte of a scalar above U+007F, `{` and `<`, which may begin a template, and what
/// follows `{` in ASCII.
@inline(__always)
func endOfPlainText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  var offset = offset
  while holdsTwoWords(bytes, offset) {
    let stops = plainTextStops(loadTwoWords(bytes, offset))
    if stops.isAny { return offset &+ firstAnswer(stops) }
    offset &+= 16
  }
  return endOfLastPlainText(bytes, offset)
}

/// The same within the last bytes, behind which zeros end it.
@inline(never)
private func endOfLastPlainText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  offset &+ firstAnswer(plainTextStops(twoWords(bytes, offset)))
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
  // A single space, as it stands after most colons of a text that is laid out.
  if byte(bytes, offset) == 0x20, byte(bytes, offset &+ 1) > 0x20 { return offset &+ 1 }
  return skipIndentation(bytes, offset, isLine: isLine)
}

/// Line feeds and spaces sixteen at a time, tabs and carriage returns one by one.
@inline(never)
private func skipIndentation(_ bytes: Span<UInt8>, _ offset: Int, isLine: Bool) -> Int {
  var offset = offset
  while true {
    let words = twoWords(bytes, offset)
    var stops = differingBytes(0x20, words)
    if !isLine { stops &= differingBytes(0x0a, words) }
    guard stops.isAny else {
      offset &+= 16
      continue
    }
    offset &+= firstAnswer(stops)
    switch byte(bytes, offset) {
    case 0x09, 0x0d: offset &+= 1
    default: return offset
    }
  }
}
