/// How far the entries of a map came.
struct PassedEntries: BitwiseCopyable {
  /// The offset of the last value, or -1 where the text is not JSON.
  var value: Int
  /// The offset after it, or -1 where the careful path must decide.
  var end: Int
  /// How many there were.
  var count: UInt64
}

extension Machine {
  /// Reads a key and its value, and others as long as fast paths take the values and keys stand right
  /// behind commas.
  ///
  /// `start` is the offset of the first key.
  @inline(never)
  mutating func passEntries(
    _ program: borrowing Program, _ frame: Frame, _ bytes: Span<UInt8>, from start: Int,
    isLine: Bool
  ) -> PassedEntries {
    let object = innermost.object
    var passed = PassedEntries(value: start, end: -1, count: 0)
    var offset = start
    repeat {
      passed.value = readKey(program, frame, object, bytes, offset, isLine: isLine)
      passed.count &+= 1
      guard passed.value >= 0 else { return passed }
      passed.end = fastValue(program, frame.element, bytes, passed.value)
      guard passed.end >= 0 else { return passed }
      offset = passed.end &+ 1
    } while byte(bytes, passed.end) == 0x2c && byte(bytes, offset) == 0x22
    return passed
  }
}
