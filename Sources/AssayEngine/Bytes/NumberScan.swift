/// The offset after a JSON number (RFC 8259 section 6), or nil where the text is none.
@inline(never)
func scanNumber(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
  var offset = start
  if byte(bytes, offset) == 0x2d { offset &+= 1 }
  switch byte(bytes, offset) {
  case 0x30: offset &+= 1
  case 0x31...0x39: offset = skipDigits(bytes, offset)
  default: return nil
  }
  if byte(bytes, offset) == 0x2e {
    let fraction = offset &+ 1
    offset = skipDigits(bytes, fraction)
    guard offset > fraction else { return nil }
  }
  if byte(bytes, offset) | 0x20 == 0x65 {
    offset &+= 1
    if byte(bytes, offset) == 0x2b || byte(bytes, offset) == 0x2d { offset &+= 1 }
    let exponent = offset
    offset = skipDigits(bytes, exponent)
    guard offset > exponent else { return nil }
  }
  return offset
}

/// The offset of the first byte that is no ASCII digit.
@inline(__always)
func skipDigits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var offset = start
  while byte(bytes, offset) &- 0x30 <= 9 { offset &+= 1 }
  return offset
}

/// Whether the bytes end in the middle of a number: one more digit would make it one.
func endsWithinNumber(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
  guard endOfNumberText(bytes, start) == bytes.count else { return false }
  var text: [UInt8] = []
  append(start..<bytes.count, of: bytes, to: &text)
  text.append(0x30)
  return scanNumber(text.span, 0) == text.count
}

/// The offset of the first byte that is part of no number.
private func endOfNumberText(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var offset = start
  while true {
    switch byte(bytes, offset) {
    case 0x30...0x39, 0x2b, 0x2d, 0x2e, 0x45, 0x65: offset += 1
    default: return offset
    }
  }
}
