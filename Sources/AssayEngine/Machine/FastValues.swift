// The fast paths of string values. Each takes the offset of the value and answers the offset after
// its closing quote, or -1 where the careful path must decide. What they accept conforms; what they
// do not accept may conform.

/// A string without constraints.
@inline(__always)
func fastText(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  let end = endOfPlainText(bytes, offset &+ 1)
  guard byte(bytes, end) == 0x22, !RecordedPlaceholder.mayBegin(word(bytes, offset &+ 1))
  else {
    return -1
  }
  return end &+ 1
}

/// One of a few values: each literal is led by its length and holds both quotes.
@inline(__always)
func fastWords(
  _ words: Span<UInt64>, _ step: Step, _ bytes: Span<UInt8>, _ offset: Int
) -> Int {
  var index = Int(step.target)
  var rest = step.count
  while rest > 0 {
    let length = Int(truncatingIfNeeded: words[index])
    if hasLiteral(words, index &+ 1, length, bytes, offset) {
      return offset &+ length
    }
    index &+= 1 &+ (length &+ 7) &>> 3
    rest &-= 1
  }
  return -1
}

/// A row of literals and class runs.
@inline(__always)
func fastRuns(
  _ runs: Span<Run>, _ words: Span<UInt64>, _ step: Step, _ bytes: Span<UInt8>, _ offset: Int
) -> Int {
  guard byte(bytes, offset) == 0x22 else { return -1 }
  var at = offset &+ 1
  guard !RecordedPlaceholder.mayBegin(word(bytes, at)) else { return -1 }
  var index = Int(step.target)
  let last = index &+ Int(step.count)
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
