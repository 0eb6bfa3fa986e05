/// Whether two runs of bytes are equal.
package func areEqual(
  _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
) -> Bool {
  let count = leftRange.count
  guard count == rightRange.count else { return false }
  let left = left.extracting(leftRange)
  let right = right.extracting(rightRange)
  guard count >= 8 else { return left.indices.allSatisfy { left[$0] == right[$0] } }
  // The last word, or two, overlap those before them: none reach beyond the runs.
  guard count >= 16 else {
    let end = count &- 8
    return loadWord(left, 0) == loadWord(right, 0) && loadWord(left, end) == loadWord(right, end)
  }
  let last = count &- 16
  var distance = 0
  while distance < last {
    let differences = loadTwoWords(left, distance) ^ loadTwoWords(right, distance)
    if differences.isAny { return false }
    distance &+= 16
  }
  return !(loadTwoWords(left, last) ^ loadTwoWords(right, last)).isAny
}
