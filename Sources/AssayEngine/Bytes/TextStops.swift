// Where plain text ends, sixteen bytes at a time. An answer is a byte's top bit; above the first one
// in a word others may be wrong.

/// The quotes, backslashes, control characters and bytes beyond ASCII.
@inline(__always)
func textStops(_ words: TwoWords) -> TwoWords {
  (quotesAndControls(words) | equalBytes(0x5c5c_5c5c_5c5c_5c5c, words) | words)
    & TwoWords(repeating: everyTopBit)
}

/// Those, and `<` and what follows `z`: all that may begin a template, and a few that rarely come.
@inline(__always)
func plainTextStops(_ words: TwoWords) -> TwoWords {
  // `{` is the first byte whose sum with 5 has the top bit.
  let late = (words &+ TwoWords(repeating: 0x0505_0505_0505_0505)) | words
  return
    (quotesAndControls(words) | equalBytes(0x5c5c_5c5c_5c5c_5c5c, words)
    | equalBytes(0x3c3c_3c3c_3c3c_3c3c, words) | late) & TwoWords(repeating: everyTopBit)
}

/// In every top bit, among other bits: whether the byte is a quote or a control character. With one
/// bit turned over, these are the bytes up to 0x20.
@inline(__always)
private func quotesAndControls(_ words: TwoWords) -> TwoWords {
  let turned = words ^ TwoWords(repeating: 0x0202_0202_0202_0202)
  return (turned &- TwoWords(repeating: 0x2121_2121_2121_2121)) & ~turned
}

/// In every top bit, among other bits: whether the byte is that of `bytes`, all of them equal.
@inline(__always)
func equalBytes(_ bytes: UInt64, _ words: TwoWords) -> TwoWords {
  let differences = words ^ TwoWords(repeating: bytes)
  return (differences &- TwoWords(repeating: everyByte)) & ~differences
}

/// In every top bit: whether the byte is another than that of `bytes`, all of them equal. No answer is
/// wrong.
@inline(__always)
func differingBytes(_ bytes: UInt64, _ words: TwoWords) -> TwoWords {
  let differences = words ^ TwoWords(repeating: bytes)
  let low = TwoWords(repeating: ~everyTopBit)
  return ((differences & low) &+ low | differences) & TwoWords(repeating: everyTopBit)
}
