/// Small questions about a JSON text that has been, or will be, judged by a machine.
package enum JSONText {
  /// The text of the string at an offset, escapes undone; nil where there is no valid string.
  package static func string(at offset: Int, in bytes: Span<UInt8>) -> [UInt8]? {
    guard byte(bytes, offset) == 0x22,
      case .string(let end, _) = scanString(bytes, offset + 1)
    else { return nil }
    var text: [UInt8] = []
    unescape(bytes, offset + 1..<end, into: &text)
    return text
  }

  /// The same as a `String`.
  package static func text(at offset: Int, in bytes: Span<UInt8>) -> String? {
    guard byte(bytes, offset) == 0x22,
      case .string(let end, let hasEscapes) = scanString(bytes, offset + 1)
    else { return nil }
    return text(of: offset + 1..<end, hasEscapes: hasEscapes, in: bytes)
  }

  /// The text between the quotes of a valid string, escapes undone.
  static func text(of range: Range<Int>, hasEscapes: Bool, in bytes: Span<UInt8>) -> String {
    // Copied at once where it can be, and nothing else allocated.
    if !hasEscapes, let text = try? UTF8Span(validating: bytes.extracting(range)) {
      return String(copying: text)
    }
    var text: [UInt8] = []
    unescape(bytes, range, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a captured string, escapes undone.
  package static func text(of capture: Capture, in bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    unescape(bytes, capture.range, into: &text)
    return text
  }

  /// The range of the value at an offset, as far as it can be told.
  package static func extent(ofValueAt offset: Int, in bytes: Span<UInt8>) -> Range<Int> {
    var cursor = JSONCursor(offset: offset)
    do throws(CursorFault) {
      return try cursor.skipValue(bytes, depthLimit: .max)
    } catch {
      return offset..<bytes.count
    }
  }

  /// The first byte that is neither a byte order mark nor whitespace, or nil in an empty text.
  package static func firstByte(of bytes: Span<UInt8>) -> UInt8? {
    let offset = start(of: bytes)
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// The length of the text without the whitespace between its tokens, in bytes.
  ///
  /// The text must be JSON.
  package static func compactLength(of bytes: Span<UInt8>) -> Int {
    var length = 0
    var isInString = false
    var offset = 0
    while offset < bytes.count {
      let next = bytes[offset]
      switch next {
      case 0x22: isInString.toggle()
      case 0x5c where isInString:
        length += 1
        offset += 1
      case 0x20 where !isInString, 0x09, 0x0a, 0x0d: length -= 1
      default: break
      }
      length += 1
      offset += 1
    }
    return length
  }

  /// The members of the object at an offset that are wanted by their names, in order, as far as the
  /// text is JSON.
  package static func members(
    ofObjectAt start: Int, in bytes: Span<UInt8>, where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) -> [(name: [UInt8], value: Int)] {
    var members: [(name: [UInt8], value: Int)] = []
    var cursor = JSONCursor(offset: start)
    do throws(CursorFault) {
      try cursor.enterObject(bytes)
      while let member = try cursor.nextMember(bytes) {
        let name = member.text.text(in: bytes)
        if isWanted(name) { members.append((name, cursor.offset)) }
        _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    } catch {
      // As far as it goes.
    }
    return members
  }

  /// The offset of the first byte of the document, after a byte order mark and whitespace.
  package static func start(of bytes: Span<UInt8>) -> Int {
    skipSpace(bytes, word(bytes, 0) & 0xff_ffff == 0xbf_bbef ? 3 : 0, isLine: false)
  }

  /// The name of the JSON type that the value at an offset seems to be of.
  package static func type(at offset: Int, in bytes: Span<UInt8>) -> String {
    switch byte(bytes, offset) {
    case 0x22: "string"
    case 0x7b: "object"
    case 0x5b: "array"
    case 0x74, 0x66: "boolean"
    case 0x6e: "null"
    default: "number"
    }
  }

  /// The source of the value at an offset, at most `limit` bytes of it.
  package static func source(
    at offset: Int, in bytes: Span<UInt8>, limit: Int = 400
  ) -> String {
    // Where the value ends matters only within the limit.
    let beginning = bytes.extracting(..<min(offset + limit, bytes.count))
    var source: [UInt8] = []
    append(extent(ofValueAt: offset, in: beginning), of: bytes, to: &source)
    return String(decoding: source, as: UTF8.self)
  }
}
