// The fast paths of string values. Each takes the offset of the value and answers the offset after
// its closing quote, or -1 where the careful path must decide. What they accept conforms; what they
// do not accept may conform.

/// A string without constraints.
@inline(__always)
func fastText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  let start = offset &+ 1
  let end = endOfPlainText(bytes, start)
  guard byte(bytes, end) == 0x22, !RecordedPlaceholder.mayBegin(word(bytes, start)) else {
    return fastLongText(bytes, start, from: end)
  }
  return end &+ 1
}

/// A string with as many bytes as characters.
@inline(__always)
func fastASCIIText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  let start = offset &+ 1
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

/// One of a few values: each literal is led by its length and holds both quotes.
@inline(__always)
func fastWords(
  _ words: Span<UInt64>, _ first: Int, _ count: Int, _ bytes: Span<UInt8>, _ offset: Int
) -> Int {
  var index = first
  var rest = count
  while rest > 0 {
    let length = Int(truncatingIfNeeded: words[index])
    if hasLiteral(words, index &+ 1, length, bytes, offset) {
      return offset &+ length
    }
    index &+= 1 &+ Literal.wordCount(length)
    rest &-= 1
  }
  return -1
}

/// A row of literals and class runs.
@inline(__always)
func fastRuns(
  _ runs: Span<Run>, _ words: Span<UInt64>, _ first: Int, _ count: Int, _ bytes: Span<UInt8>,
  _ offset: Int
) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  var at = offset &+ 1
  guard !RecordedPlaceholder.mayBegin(word(bytes, at)) else { return -1 }
  var index = first
  let last = index &+ count
  while index < last {
    let run = runs[index]
    guard hasLiteral(words, Int(run.literal), Int(run.literalLength), bytes, at) else {
      return -1
    }
    at &+= Int(run.literalLength)
    if run.isOpen {
      at = endOfPlainText(bytes, at)
    } else {
      let end = min(endOfRun(run, bytes, at), at &+ Int(run.max))
      guard end &- at >= Int(run.min) else { return -1 }
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
func endOfRun(_ run: Run, _ bytes: Span<UInt8>, _ offset: Int) -> Int {
  var offset = offset
  while true {
    let word = word(bytes, offset)
    let low = word & ~everyTopBit
    let inside =
      (low &+ run.low0) & ~(low &+ run.high0)
      | (low &+ run.low1) & ~(low &+ run.high1)
      | (low &+ run.low2) & ~(low &+ run.high2)
    let outside = ~(inside & ~word) & everyTopBit
    if outside != 0 {
      return offset &+ firstAnswer(outside)
    }
    offset &+= 8
  }
}
