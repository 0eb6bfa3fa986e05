extension Machine {
  /// Reads and judges the key of a map's entry and answers the offset of its value, or -1.
  @inline(__always)
  mutating func readKey(
    _ program: borrowing Program, _ frame: Frame, _ object: UInt32, _ bytes: Span<UInt8>,
    _ offset: Int, isLine: Bool
  ) -> Int {
    // A map's key comes just before its value among the steps.
    let key = frame.element - 1
    let plain = endOfPlainKey(program, key, bytes, offset)
    guard plain >= 0 else {
      return readOddKey(program, key, object, bytes, offset, isLine: isLine)
    }
    if !names.insert(offset &+ 1..<plain, hasEscapes: false, object: object, in: bytes) {
      noteRepeatedKey(key, at: offset)
    }
    return skipSpace(bytes, plain &+ 2, isLine: isLine)
  }

  /// The same for a key that no fast path takes.
  @inline(never)
  private mutating func readOddKey(
    _ program: borrowing Program, _ key: Int, _ object: UInt32, _ bytes: Span<UInt8>,
    _ offset: Int, isLine: Bool
  ) -> Int {
    guard let name = scanName(bytes, offset) else { return -1 }
    if !names.insert(name.range, hasEscapes: name.hasEscapes, object: object, in: bytes) {
      noteRepeatedKey(key, at: offset)
    }
    let faults = departures(program, key, bytes, name.range, hasEscapes: name.hasEscapes)
    if let fault = faults.first { record(Violation(fault, step: key, offset: offset)) }
    return skipColon(bytes, name.range.upperBound &+ 1, isLine: isLine)
  }

  /// The offset of the closing quote of a key of plain ASCII that a fast path takes and a colon
  /// follows, or -1.
  @inline(__always)
  private mutating func endOfPlainKey(
    _ program: borrowing Program, _ key: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    let start = offset &+ 1
    let end = endOfPlainText(bytes, start)
    guard byte(bytes, offset) == 0x22, byte(bytes, end) == 0x22, byte(bytes, end &+ 1) == 0x3a,
      !RecordedPlaceholder.mayBegin(word(bytes, start))
    else { return -1 }
    // Of most keys nothing is asked.
    let isAnyText = program.steps[key].fast.rawValue == Step.Fast.text.rawValue
    guard isAnyText || fastScalar(program, key, bytes, offset) == end &+ 1 else { return -1 }
    return end
  }

  private mutating func noteRepeatedKey(_ key: Int, at offset: Int) {
    record(Violation(.duplicateKey, step: key, offset: offset))
    stack[stack.count - 1].repeats &+= 1
  }
}
