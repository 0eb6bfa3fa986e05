/// Whether two runs of bytes are equal.
package func areEqual(
  _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
) -> Bool {
  let count = leftRange.count
  guard count == rightRange.count else { return false }
  let leftStart = leftRange.lowerBound
  let rightStart = rightRange.lowerBound
  guard count >= 8 else {
    return keep(count, of: word(left, leftStart) ^ word(right, rightStart)) == 0
  }
  // The last word overlaps the one before it: no word reaches beyond the runs.
  let last = count &- 8
  var distance = 0
  while distance < last {
    guard loadWord(left, leftStart &+ distance) == loadWord(right, rightStart &+ distance) else {
      return false
    }
    distance &+= 8
  }
  return loadWord(left, leftStart &+ last) == loadWord(right, rightStart &+ last)
}
