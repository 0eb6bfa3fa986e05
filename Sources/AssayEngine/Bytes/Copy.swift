/// Appends a range of bytes, eight a step.
package func append(_ range: Range<Int>, of bytes: Span<UInt8>, to output: inout [UInt8]) {
  // The last store of eight bytes may run over by seven.
  let start = output.count
  output.append(contentsOf: repeatElement(0, count: range.count + 7))
  var span = output.mutableSpan
  // Any bytes may be written to bytes; every store checks its bounds.
  var room = unsafe span.mutableBytes
  for distance in stride(from: 0, to: range.count, by: 8) {
    let next = word(bytes, range.lowerBound + distance)
    room.storeBytes(of: next.littleEndian, toByteOffset: start + distance, as: UInt64.self)
  }
  output.removeLast(7)
}

/// The offset of the first line feed from an offset on, or nil.
package func firstLineFeed(in bytes: Span<UInt8>, from start: Int) -> Int? {
  var offset = start
  while offset < bytes.count {
    let answers = zeroBytes(word(bytes, offset) ^ 0x0a0a_0a0a_0a0a_0a0a)
    if answers != 0 { return offset + firstAnswer(answers) }
    offset += 8
  }
  return nil
}

/// The offset of the last line feed within a range, or nil.
package func lastLineFeed(in bytes: Span<UInt8>, within range: Range<Int>) -> Int? {
  var end = range.upperBound
  while end - 8 >= range.lowerBound, zeroBytes(word(bytes, end - 8) ^ 0x0a0a_0a0a_0a0a_0a0a) == 0 {
    end -= 8
  }
  while end > range.lowerBound {
    if bytes[end - 1] == 0x0a { return end - 1 }
    end -= 1
  }
  return nil
}
