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
