/// Whether two runs of bytes are equal.
package func areEqual(
  _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
) -> Bool {
  guard leftRange.count == rightRange.count else { return false }
  var distance = 0
  while leftRange.count &- distance >= 8 {
    guard
      word(left, leftRange.lowerBound &+ distance) == word(right, rightRange.lowerBound &+ distance)
    else { return false }
    distance &+= 8
  }
  let differences =
    word(left, leftRange.lowerBound &+ distance) ^ word(right, rightRange.lowerBound &+ distance)
  return keep(leftRange.count &- distance, of: differences) == 0
}
