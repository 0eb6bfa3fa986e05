extension JSONNode {
  /// Reads a whole JSON text strictly.
  ///
  /// - Throws: the first thing that is not RFC 8259, or a value nested deeper than `depthLimit`.
  package init(
    reading bytes: Span<UInt8>, depthLimit: Int = 512
  ) throws(CursorFault) {
    var cursor = JSONCursor(offset: JSONText.start(of: bytes))
    self = try Self.value(bytes, &cursor, depth: depthLimit)
    try cursor.end(bytes)
  }

  private static func value(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, depth: Int
  ) throws(CursorFault) -> Self {
    let next = try cursor.peek(bytes)
    let offset = cursor.offset
    switch next {
    case 0x7b, 0x5b:
      guard depth > 0 else { throw .tooDeep(at: offset) }
      let content: Content =
        next == 0x7b
        ? .object(try members(bytes, &cursor, depth: depth - 1))
        : .array(try elements(bytes, &cursor, depth: depth - 1))
      return Self(content, offset: offset)
    case 0x22:
      let text = try cursor.string(bytes).text(in: bytes)
      return Self(.string(String(decoding: text, as: UTF8.self)), offset: offset)
    default:
      try cursor.skipScalar(bytes)
      return Self(scalar(bytes.extracting(offset..<cursor.offset)), offset: offset)
    }
  }

  private static func members(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, depth: Int
  ) throws(CursorFault) -> [Member] {
    var members: [Member] = []
    try cursor.enterObject(bytes)
    while let name = try cursor.nextMember(bytes) {
      let text = String(decoding: name.text.text(in: bytes), as: UTF8.self)
      members.append((text, try value(bytes, &cursor, depth: depth)))
    }
    return members
  }

  private static func elements(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, depth: Int
  ) throws(CursorFault) -> [Self] {
    var elements: [Self] = []
    try cursor.enterArray(bytes)
    while try cursor.nextElement(bytes) {
      elements.append(try value(bytes, &cursor, depth: depth))
    }
    return elements
  }

  /// The value of a literal name or number, which the cursor has passed.
  private static func scalar(_ bytes: Span<UInt8>) -> Content {
    switch bytes[0] {
    case 0x74: return .boolean(true)
    case 0x66: return .boolean(false)
    case 0x6e: return .null
    default:
      let digits = bytes.indices.map { bytes[$0] }
      return .number(String(decoding: digits, as: UTF8.self))
    }
  }
}
