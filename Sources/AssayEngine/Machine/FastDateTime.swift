/// A date-time that the fast path took: where it ends and how many digits its fraction has.
struct FastDateTime: BitwiseCopyable {
  /// The offset after the closing quote, or -1 where the careful path must decide.
  var end: Int
  var fractionDigits: Int

  static let undecided = Self(end: -1, fractionDigits: 0)
}

/// `"YYYY-MM-DDTHH:MM:SS[.digits]Z"` with days up to the 28th of any month, or up to the month's
/// length outside February, and without leap seconds: three words and a little arithmetic.
@inline(__always)
func fastDateTime(_ bytes: Span<UInt8>, _ offset: Int) -> FastDateTime {
  let date = word(bytes, offset &+ 1)
  let time = word(bytes, offset &+ 9)
  let rest = word(bytes, offset &+ 17)
  // `0000-00-`, `00T00:00`, `:00`: separators where they belong, digits elsewhere.
  guard byte(bytes, offset) == 0x22,
    hasShape(date, separators: 0x2d00_002d_0000_0000, at: 0xff00_00ff_0000_0000),
    hasShape(time, separators: 0x0000_3a00_0054_0000, at: 0x0000_ff00_00ff_0000),
    hasShape(
      rest & 0xff_ffff, separators: 0x3030_3030_3000_003a, at: 0xffff_ffff_ff00_00ff, padded: true)
  else { return .undecided }
  let month = pair(date, 5)
  let day = pair(time, 0)
  guard month &- 1 < 12, day &- 1 < 28 || day &- 1 < lengthBeyondFebruary(month),
    pair(time, 3) < 24, pair(time, 6) < 60, pair(rest, 1) < 60
  else { return .undecided }
  return fastFraction(bytes, offset &+ 20)
}

/// The fraction, the `Z` and the quote.
@inline(__always)
private func fastFraction(_ bytes: Span<UInt8>, _ offset: Int) -> FastDateTime {
  var end = offset
  var digits = 0
  if byte(bytes, end) == 0x2e {
    end = skipDigits(bytes, end &+ 1)
    digits = end &- offset &- 1
    guard digits > 0 else { return .undecided }
  }
  guard byte(bytes, end) == 0x5a, byte(bytes, end &+ 1) == 0x22 else { return .undecided }
  return FastDateTime(end: end &+ 2, fractionDigits: digits)
}

/// Whether the bytes under the mask are the separators and all others ASCII digits.
///
/// `padded` fills the bytes that the mask covers beyond the text with the separators themselves.
@inline(__always)
private func hasShape(
  _ word: UInt64, separators: UInt64, at mask: UInt64, padded: Bool = false
) -> Bool {
  let word = padded ? word | (separators & 0xffff_ffff_ff00_0000) : word
  guard word & mask == separators else { return false }
  let digits = word & ~mask | (0x3030_3030_3030_3030 & mask)
  // A digit has 3 as its upper half, and adding 6 does not change that.
  let upper: UInt64 = 0xf0f0_f0f0_f0f0_f0f0
  return digits & upper == 0x3030_3030_3030_3030
    && (digits &+ 0x0606_0606_0606_0606) & upper == 0x3030_3030_3030_3030
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
