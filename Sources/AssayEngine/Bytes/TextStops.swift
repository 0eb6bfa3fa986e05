// Where plain text ends, sixteen bytes at a time. Answers are those of `ByteTests`.

/// The quotes, backslashes, control characters and bytes beyond ASCII.
@inline(__always)
func textStops(_ words: TwoWords) -> TwoWords {
  quotesAndControls(words) | equalBytes(0x5c, words)
}

/// Those, and `<` and what follows `z`: all that may begin a template, and a few that rarely come.
@inline(__always)
func plainTextStops(_ words: TwoWords) -> TwoWords {
  // `<`, `\`, `|` and a control character differ only in the two bits that are set here.
  let joined = words | TwoWords(repeating: 0x6060_6060_6060_6060)
  return quotesAndControls(words) | equalBytes(0x7c, joined) | bytesAbove(0x7a, words)
}

/// The quotes, the control characters and the bytes beyond ASCII.
@inline(__always)
private func quotesAndControls(_ words: TwoWords) -> TwoWords {
  // With one bit turned over, the quote is the space, and no other byte leaves its side of it.
  bytesBelow(0x21, words ^ TwoWords(repeating: 0x0202_0202_0202_0202))
}
