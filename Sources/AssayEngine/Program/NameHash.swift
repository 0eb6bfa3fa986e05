/// A hash of a member name from its length, its first word and its last.
///
/// Both words are the name's own bytes only, so the same name hashes alike in a program and in a
/// document.
@inline(__always)
func nameHash(first: UInt64, last: UInt64, length: Int) -> UInt32 {
  let mixed =
    (first ^ UInt64(length)) &* 0x9e37_79b9_7f4a_7c15 ^ last &* 0xc2b2_ae3d_27d4_eb4f
  return UInt32(truncatingIfNeeded: mixed &>> 29)
}

/// The hash of the name in a range that holds no escape.
@inline(__always)
func nameHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
  let length = range.count
  let first = keep(length, of: word(bytes, range.lowerBound))
  let last = length > 8 ? word(bytes, range.upperBound &- 8) : first
  return nameHash(first: first, last: last, length: length)
}

/// A hash of a text in which every byte counts: texts of equal ends must not all fall together.
///
/// - Parameter seed: one that the writer of a document cannot know keeps them from making texts that
///   do.
func textHash(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt32 {
  var hash = seed ^ UInt64(range.count)
  var offset = range.lowerBound
  while offset < range.upperBound {
    let word = keep(range.upperBound - offset, of: word(bytes, offset))
    hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 29
    offset += 8
  }
  return UInt32(truncatingIfNeeded: hash >> 16)
}
