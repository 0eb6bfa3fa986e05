extension Machine {
  /// Scans a value that nobody judges, strictly, and answers the offset after it, or -1.
  ///
  /// Equal names within it are found and depth counts on from the open frames.
  @inline(never)
  mutating func skipValue(_ bytes: Span<UInt8>, _ start: Int, isLine: Bool) -> Int {
    skipped.removeAll(keepingCapacity: true)
    var offset = start
    value: while true {
      switch byte(bytes, offset) {
      case 0x7b:
        guard stack.count + skipped.count < depthLimit else { return failTooDeep(at: offset) }
        lastObject &+= 1
        skipped.append(lastObject)
        offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
        if byte(bytes, offset) != 0x7d {
          offset = skipName(bytes, offset, isLine: isLine)
          guard offset >= 0 else { return -1 }
          continue value
        }
      case 0x5b:
        guard stack.count + skipped.count < depthLimit else { return failTooDeep(at: offset) }
        skipped.append(0)
        offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
        if byte(bytes, offset) != 0x5d { continue value }
      default:
        offset = skipScalar(bytes, offset)
        guard offset >= 0 else { return -1 }
      }
      guard !skipped.isEmpty else { return offset }
      switch closeSkipped(bytes, offset, isLine: isLine) {
      case .next(let next): offset = next
      case .end(let end): return end
      }
    }
  }

  private enum AfterValue {
    /// The offset of the next value.
    case next(Int)
    /// The offset after the outermost value, or -1.
    case end(Int)
  }

  /// Closes what ends at an offset and goes on to the next value, if one is left.
  private mutating func closeSkipped(
    _ bytes: Span<UInt8>, _ start: Int, isLine: Bool
  ) -> AfterValue {
    var offset = start
    while let object = skipped.last {
      offset = skipSpace(bytes, offset, isLine: isLine)
      let isObject = object != 0
      if byte(bytes, offset) == 0x2c {
        offset = skipSpace(bytes, offset &+ 1, isLine: isLine)
        guard isObject else { return .next(offset) }
        let value = skipName(bytes, offset, isLine: isLine)
        return value < 0 ? .end(-1) : .next(value)
      }
      guard byte(bytes, offset) == (isObject ? 0x7d : 0x5d) else {
        let fault: JSONFault = isObject ? .expectedCommaOrBrace : .expectedCommaOrBracket
        return .end(fail(fault, at: offset, in: bytes))
      }
      skipped.removeLast()
      offset &+= 1
    }
    return .end(offset)
  }

  /// Reads a name of the innermost skipped object and answers the offset of its value, or -1.
  private mutating func skipName(_ bytes: Span<UInt8>, _ offset: Int, isLine: Bool) -> Int {
    guard let name = scanName(bytes, offset) else { return -1 }
    if let object = skipped.last,
      !names.insert(name.range, hasEscapes: name.hasEscapes, object: object, in: bytes)
    {
      record(Violation(.duplicateKey, step: judged, offset: offset))
    }
    return skipColon(bytes, name.range.upperBound &+ 1, isLine: isLine)
  }

  /// Scans a string, number or literal name and answers the offset after it, or -1.
  mutating func skipScalar(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    switch byte(bytes, offset) {
    case 0x22:
      switch scanString(bytes, offset &+ 1) {
      case .string(let end, _): return end &+ 1
      case .invalid(let fault, let at): return fail(fault, at: at, in: bytes)
      }
    case 0x2d, 0x30...0x39:
      return scanNumber(bytes, offset) ?? failNumber(at: offset, in: bytes)
    case 0x74: return skipLiteral(0x6575_7274, length: 4, bytes, offset)
    case 0x66: return skipLiteral(0x65_736c_6166, length: 5, bytes, offset)
    case 0x6e: return skipLiteral(0x6c6c_756e, length: 4, bytes, offset)
    case 0x5d, 0x7d: return fail(closingFault(bytes, offset), at: offset, in: bytes)
    default: return fail(.expectedValue, at: offset, in: bytes)
    }
  }

  private mutating func skipLiteral(
    _ literal: UInt64, length: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int {
    let present = min(length, bytes.count &- offset)
    guard keep(present, of: word(bytes, offset)) == keep(present, of: literal) else {
      return fail(.expectedValue, at: offset, in: bytes)
    }
    return present == length ? offset &+ length : fail(.expectedValue, at: bytes.count, in: bytes)
  }

  /// Records that there is no number at an offset, or that the text breaks off in the middle of one.
  mutating func failNumber(at offset: Int, in bytes: Span<UInt8>) -> Int {
    fail(.badNumber, at: endsWithinNumber(bytes, offset) ? bytes.count : offset, in: bytes)
  }

  /// A closing bracket in place of a value comes after a comma, or after nothing.
  private func closingFault(_ bytes: Span<UInt8>, _ offset: Int) -> JSONFault {
    var before = offset - 1
    while before >= 0, bytes[before] <= 0x20 { before -= 1 }
    return before >= 0 && bytes[before] == 0x2c ? .trailingComma : .expectedValue
  }
}
