/// The length of the well-formed UTF-8 sequence at a non-ASCII byte (RFC 3629 section 4), or 0.
@inline(__always)
func scalarLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  let word = word(bytes, offset)
  // The second byte, together with the first where that allows not all continuations.
  let second = word &>> 8 & 0xff
  switch word & 0xff {
  case 0xc2...0xdf:
    return word & 0xc000 == 0x8000 ? 2 : 0
  case let first where 0xe0...0xef ~= first:
    guard word & 0xc0_c000 == 0x80_8000 else { return 0 }
    let isLegal = first == 0xe0 ? second >= 0xa0 : first == 0xed ? second <= 0x9f : true
    return isLegal ? 3 : 0
  case let first where 0xf0...0xf4 ~= first:
    guard word & 0xc0c0_c000 == 0x8080_8000 else { return 0 }
    let isLegal = first == 0xf0 ? second >= 0x90 : first == 0xf4 ? second <= 0x8f : true
    return isLegal ? 4 : 0
  default:
    return 0
  }
}

/// The offset of the first ASCII byte, or -1 where something before it is not well-formed UTF-8.
func endOfScalars(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var offset = start
  while byte(bytes, offset) >= 0x80 {
    if areTwoPlainTriples(word(bytes, offset)) {
      offset &+= 6
      continue
    }
    let length = scalarLength(bytes, offset)
    guard length > 0 else { return -1 }
    offset &+= length
  }
  return offset
}

/// Whether a word begins with two sequences of three bytes whose first byte allows all continuations:
/// nearly all Chinese and Japanese text is of these.
@inline(__always)
func areTwoPlainTriples(_ word: UInt64) -> Bool {
  let first = word & 0xff
  let second = word &>> 24 & 0xff
  return word & 0xc0c0_f0c0_c0f0 == 0x8080_e080_80e0
    && first != 0xe0 && first != 0xed && second != 0xe0 && second != 0xed
}
