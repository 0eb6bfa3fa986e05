/// Whether the text ends within the pair of surrogate escapes that begins at a backslash, so that the
/// rest may have made it whole.
func endsWithinPair(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  let pair = Array(#"\ud800\udc00"#.utf8)
  guard bytes.count - offset < pair.count else { return false }
  let rest = (offset..<bytes.count).map { bytes[$0] }
  let whole = rest + pair.dropFirst(rest.count) + [0x22]
  if case .string = scanString(whole.span, 0) { return true }
  return false
}

/// Whether the text ends within the character that begins at an offset, so that the rest may have
/// made it well-formed UTF-8.
func endsWithinScalar(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  guard bytes.count - offset < 4 else { return false }
  let rest = (offset..<bytes.count).map { bytes[$0] }
  // The least bytes that may follow the first one of one character or another.
  return [0x80, 0x90, 0xA0].contains { byte in
    scalarLength((rest + [byte, byte, byte]).span, 0) > rest.count
  }
}
