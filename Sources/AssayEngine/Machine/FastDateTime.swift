/// A date-time that the fast path took: where it ends and how many digits its fraction has.
struct FastDateTime: BitwiseCopyable {
  /// The offset after the closing quote, or -1 where the careful path must decide.
  var end: Int
  var fractionDigits: Int

  static let undecided = Self(end: -1, fractionDigits: 0)
}

/// `"YYYY-MM-DDTHH:MM:SS[.digits]Z"` with days up to the 28th of any month, or up to the month's
/// length outside February, and without leap seconds.
@inline(__always)
func fastDateTime(_ bytes: Span<UInt8>, _ offset: Int) -> FastDateTime {
  // `"YYYY-MM-DDTHH:M`, then `M:SS` and what follows.
  let date = twoWords(bytes, offset)
  let time = word(bytes, offset &+ 16)
  // `"0000-00-00T00:0` and `0:00`; of a month, a day and an hour only the first digit is bounded here.
  guard
    differsAtMost(date.low, from: 0x3030_2d30_3030_3022, by: 0x0901_0009_0909_0900),
    differsAtMost(date.high, from: 0x303a_3030_5430_302d, by: 0x0500_0902_0009_0300),
    differsAtMost(time & 0xffff_ffff, from: 0x3030_3a30, by: 0x0905_0009)
  else { return .undecided }
  let month = pair(date.low, 6)
  let day = pair(date.high, 1)
  guard month &- 1 < 12, day &- 1 < 28 || day &- 1 < lengthBeyondFebruary(month),
    pair(date.high, 4) < 24
  else { return .undecided }
  return fastFraction(bytes, offset &+ 20)
}

/// The fraction, the `Z` and the quote.
@inline(__always)
private func fastFraction(_ bytes: Span<UInt8>, _ offset: Int) -> FastDateTime {
  let next = word(bytes, offset)
  if next & 0xffff == 0x225a { return FastDateTime(end: offset &+ 2, fractionDigits: 0) }
  // `.000Z"`
  if differsAtMost(next & 0xffff_ffff_ffff, from: 0x225a_3030_302e, by: 0x0909_0900) {
    return FastDateTime(end: offset &+ 6, fractionDigits: 3)
  }
  return fastLongFraction(bytes, offset)
}

/// The same with any number of digits.
@inline(never)
private func fastLongFraction(_ bytes: Span<UInt8>, _ offset: Int) -> FastDateTime {
  let end = skipDigits(bytes, offset &+ 1)
  let digits = end &- offset &- 1
  guard byte(bytes, offset) == 0x2e, digits > 0, byte(bytes, end) == 0x5a,
    byte(bytes, end &+ 1) == 0x22
  else { return .undecided }
  return FastDateTime(end: end &+ 2, fractionDigits: digits)
}

/// Whether each byte of a word differs from that of another by at most so much: of digits, by their
/// value.
@inline(__always)
private func differsAtMost(_ word: UInt64, from text: UInt64, by most: UInt64) -> Bool {
  let differences = word ^ text
  // Only a byte whose top bit is set, and which so is too much itself, can carry.
  let tooMuch = (differences &+ (~everyTopBit &- most)) | differences
  return tooMuch & everyTopBit == 0
}

/// The number that two digits write, at a byte of the word.
@inline(__always)
private func pair(_ word: UInt64, _ index: UInt64) -> UInt64 {
  let tens = (word &>> (index &* 8)) & 0xf
  let ones = (word &>> (index &* 8 &+ 8)) & 0xf
  return tens &* 10 &+ ones
}

/// The days of a month, or 0 for February: its 29th is the careful path's.
@inline(__always)
private func lengthBeyondFebruary(_ month: UInt64) -> UInt64 {
  month == 2 ? 0 : 30 &+ ((month ^ (month &>> 3)) & 1)
}
