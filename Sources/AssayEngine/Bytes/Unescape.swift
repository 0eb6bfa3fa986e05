/// Appends the text of a JSON string, escapes undone, from the range between its quotes.
///
/// The range must have passed `scanString`.
func unescape(_ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8]) {
  var offset = range.lowerBound
  while offset < range.upperBound {
    guard bytes[offset] == 0x5c else {
      text.append(bytes[offset])
      offset += 1
      continue
    }
    offset += appendEscape(bytes, offset, into: &text)
  }
}

/// Appends the scalar of one escape and answers the escape's length.
private func appendEscape(_ bytes: Span<UInt8>, _ offset: Int, into text: inout [UInt8]) -> Int {
  switch byte(bytes, offset + 1) {
  case 0x62: text.append(0x08)
  case 0x66: text.append(0x0c)
  case 0x6e: text.append(0x0a)
  case 0x72: text.append(0x0d)
  case 0x74: text.append(0x09)
  case 0x75: return appendUnicodeEscape(bytes, offset, into: &text)
  case let other: text.append(other)
  }
  return 2
}

private func appendUnicodeEscape(
  _ bytes: Span<UInt8>, _ offset: Int, into text: inout [UInt8]
) -> Int {
  guard let unit = hexUnit(bytes, offset + 2) else { return 6 }
  guard 0xd800...0xdbff ~= unit, let low = hexUnit(bytes, offset + 8) else {
    append(unit, to: &text)
    return 6
  }
  append(0x10000 + (unit & 0x3ff) << 10 + (low & 0x3ff), to: &text)
  return 12
}

private func append(_ value: UInt32, to text: inout [UInt8]) {
  guard let scalar = Unicode.Scalar(value) else { return }
  text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
}
