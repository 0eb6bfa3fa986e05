extension JSONCursor {
  /// Checks a whole text: one value and white space about it.
  package static func check(
    _ bytes: Span<UInt8>, depthLimit: Int = 512
  ) throws(CursorFault) {
    var cursor = Self()
    _ = try cursor.skipValue(bytes, depthLimit: depthLimit)
    try cursor.end(bytes)
  }

  /// Passes any value and answers its bytes, white space about it excluded.
  ///
  /// A number that ends with the bytes is taken as whole. `depthLimit` counts open braces and
  /// brackets within the value.
  package mutating func skipValue(
    _ bytes: Span<UInt8>, depthLimit: Int = 512
  ) throws(CursorFault) -> Range<Int> {
    var nesting = Nesting(limit: depthLimit)
    _ = try peek(bytes)
    let start = offset
    try skipOne(bytes, &nesting)
    while !nesting.isEmpty {
      let goesOn = try nesting.isInObject ? nextMember(bytes) != nil : nextElement(bytes)
      if goesOn {
        try skipOne(bytes, &nesting)
      } else {
        nesting.close()
      }
    }
    return start..<offset
  }

  /// Passes any value, however deep.
  package mutating func passValue(_ bytes: Span<UInt8>) throws(CursorFault) {
    let next = try peek(bytes)
    if next == 0x7b || next == 0x5b {
      _ = try skipValue(bytes, depthLimit: .max)
    } else {
      try skipScalar(bytes)
    }
  }

  /// Passes a scalar, or the byte that opens an object or array.
  private mutating func skipOne(
    _ bytes: Span<UInt8>, _ nesting: inout Nesting
  ) throws(CursorFault) {
    let next = byte(bytes, offset)
    guard next == 0x7b || next == 0x5b else { return try skipScalar(bytes) }
    guard nesting.open(isObject: next == 0x7b) else { throw .tooDeep(at: offset) }
    try next == 0x7b ? enterObject(bytes) : enterArray(bytes)
  }

  /// Passes a string, number or literal name.
  package mutating func skipScalar(_ bytes: Span<UInt8>) throws(CursorFault) {
    switch try peek(bytes) {
    case 0x22: _ = try string(bytes)
    case 0x2d, 0x30...0x39: try skipNumber(bytes)
    case 0x74: try skipLiteral(0x6575_7274, length: 4, bytes)
    case 0x66: try skipLiteral(0x65_736c_6166, length: 5, bytes)
    case 0x6e: try skipLiteral(0x6c6c_756e, length: 4, bytes)
    default: throw .invalid(.expectedValue, at: offset)
    }
  }

  private mutating func skipNumber(_ bytes: Span<UInt8>) throws(CursorFault) {
    if let end = scanNumber(bytes, offset) {
      offset = end
      return
    }
    throw endsWithinNumber(bytes, offset) ? .needsMore : .invalid(.badNumber, at: offset)
  }

  private mutating func skipLiteral(
    _ literal: UInt64, length: Int, _ bytes: Span<UInt8>
  ) throws(CursorFault) {
    let present = min(length, bytes.count - offset)
    guard keep(present, of: word(bytes, offset)) == keep(present, of: literal) else {
      throw .invalid(.expectedValue, at: offset)
    }
    guard present == length else { throw .needsMore }
    offset += length
  }

  /// Whether what is wrong with a string may be only that the bytes end in the middle of something.
  func isCut(_ fault: JSONFault, at start: Int, in bytes: Span<UInt8>) -> Bool {
    let left = bytes.count - start
    switch fault {
    case .truncated:
      return true
    case .illFormedUTF8:
      let length = byte(bytes, start) >= 0xf0 ? 4 : byte(bytes, start) >= 0xe0 ? 3 : 2
      return left < length
        && (start + 1..<bytes.count).allSatisfy { bytes[$0] & 0xc0 == 0x80 }
        && 0xc2...0xf4 ~= bytes[start]
    case .unpairedSurrogate:
      guard left < 12, let unit = hexUnit(bytes, start + 2), unit < 0xdc00 else { return false }
      return (left < 7 || bytes[start + 6] == 0x5c) && (left < 8 || bytes[start + 7] == 0x75)
    default:
      return false
    }
  }
}

/// Which of the open brackets are braces: a bit each, 64 of them without an allocation.
private struct Nesting {
  private let limit: Int
  private var depth = 0
  private var innermost: UInt64 = 0
  private var outer: [UInt64] = []

  init(limit: Int) {
    self.limit = limit
  }

  var isEmpty: Bool { depth == 0 }
  var isInObject: Bool { innermost & 1 == 1 }

  /// Answers false at the limit.
  mutating func open(isObject: Bool) -> Bool {
    guard depth < limit else { return false }
    if depth > 0, depth % 64 == 0 {
      outer.append(innermost)
      innermost = 0
    }
    innermost = innermost << 1 | (isObject ? 1 : 0)
    depth += 1
    return true
  }

  mutating func close() {
    depth -= 1
    innermost >>= 1
    if depth > 0, depth % 64 == 0, let word = outer.popLast() {
      innermost = word
    }
  }
}
