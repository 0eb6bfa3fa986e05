extension Machine {
  /// Reads and judges the key of a map's entry and answers the offset of its value, or -1.
  @inline(never)
  mutating func readKey(
    _ program: borrowing Program, _ frame: Frame, _ bytes: Span<UInt8>, _ offset: Int, isLine: Bool
  ) -> Int {
    // A map's key comes just before its value among the steps.
    let key = frame.element - 1
    guard let name = scanName(bytes, offset) else { return -1 }
    if !names.insert(
      name.range, hasEscapes: name.hasEscapes, object: innermost.object, in: bytes)
    {
      record(Violation(.duplicateKey, step: key, offset: offset))
      stack[stack.count - 1].repeats &+= 1
    }
    let faults = departures(program, key, bytes, name.range, hasEscapes: name.hasEscapes)
    if let fault = faults.first { record(Violation(fault, step: key, offset: offset)) }
    return skipColon(bytes, name.range.upperBound &+ 1, isLine: isLine)
  }
}
