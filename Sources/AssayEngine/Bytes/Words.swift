// Loads and tests of eight bytes at a time. A byte's answer has its top bit (0x80) alone or all bits
// set, so the position of the first answer is `trailingZeroBitCount / 8`: words are little-endian
// whatever the machine.

/// Every byte 0x01.
let everyByte: UInt64 = 0x0101_0101_0101_0101
/// Every byte 0x80.
let everyTopBit: UInt64 = 0x8080_8080_8080_8080

/// The byte at an offset, zero past the end: no JSON text holds a zero byte.
@inline(__always)
func byte(_ bytes: Span<UInt8>, _ offset: Int) -> UInt8 {
  offset < bytes.count ? bytes[offset] : 0
}

/// The eight bytes from an offset; those past the end are zero.
@inline(__always)
func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
  // The very check that the load makes: made here, the compiler leaves the other out.
  let count = bytes.count
  guard UInt(bitPattern: offset) <= UInt(bitPattern: count), count &- offset >= 8 else {
    return lastWord(bytes, offset)
  }
  return loadWord(bytes, offset)
}

/// The sixteen bytes from an offset, in two words that are looked at together; those past the end are
/// zero.
@inline(__always)
func twoWords(_ bytes: Span<UInt8>, _ offset: Int) -> TwoWords {
  holdsTwoWords(bytes, offset) ? loadTwoWords(bytes, offset) : lastTwoWords(bytes, offset)
}

/// Whether all sixteen bytes from an offset are there: then `loadTwoWords` is `twoWords`.
///
/// A loop that asks this itself, and takes what is left at the end behind it, has no call within, and
/// so keeps what it compares with in registers.
@inline(__always)
func holdsTwoWords(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  // The very check that the load makes, as above.
  let count = bytes.count
  return UInt(bitPattern: offset) <= UInt(bitPattern: count) && count &- offset >= 16
}

/// The word that runs past the end.
@inline(never)
private func lastWord(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
  let left = bytes.count - offset
  guard 0 < left, left < 8, offset >= 0 else { return 0 }
  guard bytes.count < 8 else {
    // The last eight bytes, without those before the offset.
    return loadWord(bytes, bytes.count - 8) >> (UInt64(8 - left) * 8)
  }
  return (offset..<bytes.count).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
}

@inline(never)
private func lastTwoWords(_ bytes: Span<UInt8>, _ offset: Int) -> TwoWords {
  TwoWords(word(bytes, offset), word(bytes, offset + 8))
}

/// The word with only its first `count` bytes kept; `count` is 0...8.
@inline(__always)
func keep(_ count: Int, of word: UInt64) -> UInt64 {
  count >= 8 ? word : word & ((1 << (UInt64(count) &* 8)) &- 1)
}

/// The top bit of the lowest byte that is zero. Bits above the first answer may be wrong.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- everyByte) & ~word & everyTopBit
}

/// The number of bytes before the first answer; 16 where there is none.
@inline(__always)
func firstAnswer(_ answers: TwoWords) -> Int {
  let first = answers.low.trailingZeroBitCount &>> 3
  let second = answers.high.trailingZeroBitCount &>> 3
  // The second counts only where the first is 8: no branch, which text would often mislead.
  return first &+ second & (0 &- first &>> 3)
}

/// The number of bytes before the first answer.
@inline(__always)
func firstAnswer(_ answers: UInt64) -> Int {
  answers.trailingZeroBitCount &>> 3
}
