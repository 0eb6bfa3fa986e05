/// What a strict scan of a JSON string came to.
enum StringScan {
  /// The closing quote's offset, and whether there are escapes between the quotes.
  case string(end: Int, hasEscapes: Bool)
  case invalid(JSONFault, at: Int)
}

/// Scans a JSON string strictly (RFC 8259 section 7) from the byte after its opening quote.
///
/// Refuses raw control characters, unknown escapes, surrogate escapes without a partner, and
/// ill-formed UTF-8.
@inline(never)
func scanString(_ bytes: Span<UInt8>, _ start: Int) -> StringScan {
  var offset = start
  var hasEscapes = false
  while true {
    offset = endOfASCIIText(bytes, offset)
    switch byte(bytes, offset) {
    case 0x22:
      return .string(end: offset, hasEscapes: hasEscapes)
    case 0x5c:
      hasEscapes = true
      let length = escapeLength(bytes, offset)
      guard length > 0 else { return .invalid(textFault(bytes, offset), at: offset) }
      offset &+= length
    case 0x80...:
      let length = scalarLength(bytes, offset)
      guard length > 0 else { return .invalid(textFault(bytes, offset), at: offset) }
      offset &+= length
    default:
      return .invalid(textFault(bytes, offset), at: offset)
    }
  }
}

/// The offset of the first quote, backslash, control character or non-ASCII byte.
@inline(__always)
private func endOfASCIIText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  var offset = offset
  while holdsTwoWords(bytes, offset) {
    let stops = textStops(loadTwoWords(bytes, offset))
    if stops.isAny { return offset &+ firstAnswer(stops) }
    offset &+= 16
  }
  // Zeros stand behind the last bytes.
  return offset &+ firstAnswer(textStops(twoWords(bytes, offset)))
}

/// What is wrong with the byte at which the text of a string stopped being one.
func textFault(_ bytes: Span<UInt8>, _ offset: Int) -> JSONFault {
  switch byte(bytes, offset) {
  case 0x5c: escapeFault(bytes, offset)
  case 0x80...: scalarFault(bytes, offset)
  default: controlFault(bytes, offset)
  }
}

/// What is wrong with a control character, or with the end of the bytes, within a string.
private func controlFault(_ bytes: Span<UInt8>, _ offset: Int) -> JSONFault {
  offset >= bytes.count ? .truncated : .controlCharacter
}

/// What is wrong with bytes beyond ASCII that are no scalar.
private func scalarFault(_ bytes: Span<UInt8>, _ offset: Int) -> JSONFault {
  endsWithinScalar(bytes, offset) ? .truncated : .illFormedUTF8
}

/// The length of the well-formed escape at a backslash, a surrogate pair being one, or 0.
func escapeLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  switch byte(bytes, offset &+ 1) {
  case let next where isEscaped(next):
    return 2
  case 0x75:
    guard let unit = hexUnit(bytes, offset &+ 2) else { return 0 }
    switch unit {
    case 0xd800...0xdbff:
      guard byte(bytes, offset &+ 6) == 0x5c, byte(bytes, offset &+ 7) == 0x75,
        let low = hexUnit(bytes, offset &+ 8), 0xdc00...0xdfff ~= low
      else { return 0 }
      return 12
    case 0xdc00...0xdfff: return 0
    default: return 6
    }
  default:
    return 0
  }
}

/// Whether a byte after a backslash is an escape of its own.
func isEscaped(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: true
  default: false
  }
}

/// Why there is no well-formed escape at a backslash.
private func escapeFault(_ bytes: Span<UInt8>, _ offset: Int) -> JSONFault {
  if offset &+ 1 >= bytes.count { return .truncated }
  guard byte(bytes, offset &+ 1) == 0x75 else { return .unknownEscape }
  if hexUnit(bytes, offset &+ 2) != nil {
    return endsWithinPair(bytes, offset) ? .truncated : .unpairedSurrogate
  }
  return offset &+ 6 > bytes.count ? .truncated : .unknownEscape
}

/// The UTF-16 code unit written as four hexadecimal digits, or nil.
func hexUnit(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32? {
  var unit: UInt32 = 0
  for index in offset..<offset &+ 4 {
    let digit: UInt8
    switch byte(bytes, index) {
    case let byte where 0x30...0x39 ~= byte: digit = byte &- 0x30
    case let byte where 0x41...0x46 ~= byte: digit = byte &- 0x37
    case let byte where 0x61...0x66 ~= byte: digit = byte &- 0x57
    default: return nil
    }
    unit = unit << 4 | UInt32(digit)
  }
  return unit
}
