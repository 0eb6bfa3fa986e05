// The fast paths of string values. Each takes the offset of the value and answers the offset after
// its closing quote, or -1 where the careful path must decide. What they accept conforms; what they
// do not accept may conform.

/// A string without constraints.
@inline(__always)
func fastText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  byte(bytes, offset) == 0x22 ? restOfText(bytes, offset &+ 1) : -1
}

/// The same from behind its opening quote.
@inline(__always)
func restOfText(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  let end = endOfPlainText(bytes, start)
  guard byte(bytes, end) == 0x22, !RecordedPlaceholder.mayBegin(word(bytes, start)) else {
    return fastLongText(bytes, start, from: end)
  }
  return end &+ 1
}

/// A string with as many bytes as characters.
@inline(never)
func fastASCIIText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  byte(bytes, offset) == 0x22 ? restOfASCIIText(bytes, offset &+ 1) : -1
}

/// The same from behind its opening quote.
@inline(__always)
func restOfASCIIText(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  let end = endOfPlainText(bytes, start)
  guard byte(bytes, end) == 0x22, !RecordedPlaceholder.mayBegin(word(bytes, start)) else {
    return -1
  }
  return end &+ 1
}

/// A string with escapes of two characters, or text beyond ASCII, from where plain text ends.
@inline(never)
private func fastLongText(_ bytes: Span<UInt8>, _ start: Int, from plain: Int) -> Int {
  guard !RecordedPlaceholder.mayBegin(word(bytes, start)) else { return -1 }
  var offset = plain
  while true {
    let next = byte(bytes, offset)
    if next == 0x22 { return offset &+ 1 }
    if next >= 0x80 {
      offset = endOfScalars(bytes, offset)
    } else {
      guard next == 0x5c, isEscaped(byte(bytes, offset &+ 1)) else { return -1 }
      offset &+= 2
    }
    guard offset >= 0 else { return -1 }
    offset = endOfPlainText(bytes, offset)
  }
}

/// One of a few values: each word holds where a literal, with both quotes, is and how long.
@inline(__always)
func fastWords(
  _ literals: Span<LiteralPart>, _ words: Span<UInt64>, _ first: Int, _ count: Int,
  _ bytes: Span<UInt8>, _ offset: Int
) -> Int {
  var index = first
  let last = first &+ count
  while index < last {
    let word = LiteralWord(words[index])
    if hasLiteral(literals, word.literal, word.length, bytes, offset) {
      return offset &+ word.length
    }
    index &+= 1
  }
  return -1
}

/// A literal and one class run; the literal holds the opening quote.
@inline(__always)
func fastRun(
  _ runs: Span<Run>, _ literals: Span<LiteralPart>, _ index: Int, _ bytes: Span<UInt8>,
  _ offset: Int
) -> Int {
  let length = Int(runs[index].literalLength)
  guard hasLiteral(literals, Int(runs[index].literal), length, bytes, offset) else { return -1 }
  return restOfRun(runs, index, bytes, offset, from: offset &+ length)
}

/// The same from behind the literal, which stands there.
@inline(__always)
func restOfRun(
  _ runs: Span<Run>, _ index: Int, _ bytes: Span<UInt8>, _ offset: Int, from start: Int
) -> Int {
  if runs[index].mayBeginMark, RecordedPlaceholder.mayBegin(word(bytes, offset &+ 1)) { return -1 }
  let end =
    runs[index].isOpen ? endOfPlainText(bytes, start) : endOfRun(runs, index, bytes, start)
  guard byte(bytes, end) == 0x22, end &- start >= Int(runs[index].min),
    end &- start <= Int(runs[index].max)
  else { return -1 }
  return end &+ 1
}

/// A row of literals and class runs; the first literal holds the opening quote.
@inline(never)
func fastRuns(
  _ runs: Span<Run>, _ literals: Span<LiteralPart>, _ first: Int, _ count: Int,
  _ bytes: Span<UInt8>,
  _ offset: Int
) -> Int {
  var at = offset
  var index = first
  let last = index &+ count
  while index < last {
    let length = Int(runs[index].literalLength)
    guard hasLiteral(literals, Int(runs[index].literal), length, bytes, at) else { return -1 }
    at &+= length
    if runs[index].mayBeginMark, RecordedPlaceholder.mayBegin(word(bytes, offset &+ 1)) {
      return -1
    }
    if runs[index].isOpen {
      at = endOfPlainText(bytes, at)
    } else {
      let end = min(endOfRun(runs, index, bytes, at), at &+ Int(runs[index].max))
      guard end &- at >= Int(runs[index].min) else { return -1 }
      at = end
    }
    index &+= 1
  }
  return byte(bytes, at) == 0x22 ? at &+ 1 : -1
}

/// Padded base64 that stands for `min` to `max` bytes.
@inline(never)
func fastBlob(_ min: Int, _ max: Int, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  let start = offset &+ 1
  var end = Base64Text.endOfAlphabet(bytes, start)
  while byte(bytes, end) == 0x3d { end &+= 1 }
  guard byte(bytes, end) == 0x22, !RecordedPlaceholder.mayBegin(word(bytes, start)),
    case .success(let count) = Base64Text.byteCount(bytes, start..<end), count >= min, count <= max
  else { return -1 }
  return end &+ 1
}

/// `true` or `false`.
@inline(__always)
func fastBoolean(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  let word = word(bytes, offset)
  if word & 0xffff_ffff == 0x6575_7274 { return offset &+ 4 }
  return word & 0xff_ffff_ffff == 0x65_736c_6166 ? offset &+ 5 : -1
}

/// A number.
@inline(never)
func fastNumber(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  scanNumber(bytes, offset) ?? -1
}

/// An integer of at most 18 digits, between the bounds that stand among the words.
@inline(never)
func fastInteger(_ words: Span<UInt64>, _ first: Int, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
  let isNegative = byte(bytes, offset) == 0x2d
  let start = isNegative ? offset &+ 1 : offset
  var end = start
  var value: Int64 = 0
  while end &- start < 18, byte(bytes, end) &- 0x30 <= 9 {
    value = value &* 10 &+ Int64(byte(bytes, end) &- 0x30)
    end &+= 1
  }
  let isZeroLed = byte(bytes, start) == 0x30 && end &- start > 1
  guard end > start, !isZeroLed, !continuesNumber(byte(bytes, end)) else { return -1 }
  value = isNegative ? 0 &- value : value
  guard value >= Int64(bitPattern: words[first]), value <= Int64(bitPattern: words[first &+ 1])
  else { return -1 }
  return end
}

/// Whether a number goes on with the byte.
private func continuesNumber(_ byte: UInt8) -> Bool {
  byte &- 0x30 <= 9 || byte == 0x2e || byte | 0x20 == 0x65
}

/// The offset of the first byte that is in none of the run's ranges.
@inline(__always)
func endOfRun(_ runs: Span<Run>, _ index: Int, _ bytes: Span<UInt8>, _ start: Int) -> Int {
  var offset = start
  while holdsTwoWords(bytes, offset) {
    let outside = bytesOutside(
      runs[index].first, runs[index].second, runs[index].third, loadTwoWords(bytes, offset))
    if outside.isAny { return offset &+ firstAnswer(outside) }
    offset &+= 16
  }
  return endOfLastRun(runs[index], bytes, offset)
}

/// The same within the last bytes, behind which zeros end it.
@inline(never)
private func endOfLastRun(_ run: Run, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
  offset
    &+ firstAnswer(bytesOutside(run.first, run.second, run.third, twoWords(bytes, offset)))
}
