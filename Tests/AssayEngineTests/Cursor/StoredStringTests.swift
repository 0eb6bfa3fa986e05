import AssayCore
import AssayEngine
import Testing

/// Passes a JSON string and answers its text from the storage that took it.
private func store(_ string: String) throws -> [UInt8] {
  let bytes = Array(string.utf8)
  var cursor = JSONCursor()
  var storage = TextStorage()
  let before = storage.store("before".utf8)
  let slice = try cursor.string(bytes.span, into: &storage)
  #expect(cursor.offset == bytes.count)
  #expect(Array(storage.bytes[before.range]) == Array("before".utf8))
  return Array(storage.bytes[slice.range])
}

private func fault(of bytes: [UInt8]) -> CursorFault? {
  var cursor = JSONCursor()
  var storage = TextStorage()
  do throws(CursorFault) {
    _ = try cursor.string(bytes.span, into: &storage)
    return nil
  } catch {
    #expect(storage.count == 0)
    return error
  }
}

@Suite struct `A string that is stored` {
  /// What stands before it moves it through the sixteen bytes that are looked at together.
  @Test(
    arguments: [
      (#"{\"A\":\"b\",\"C\":1}"#, #"{"A":"b","C":1}"#),
      (#"\"\",\"\":\"\""#, #""","":"""#),
      (#"\";\"\\"#, #"";"\"#),
      (#"\\\":"#, #"\":"#),
      (#"\b\f\n\r\t\/\\\""#, "\u{8}\u{c}\n\r\t/\\\""),
      (#"\u0041\u00e9\u20ac\ud83d\ude00"#, "Aé€😀"),
      ("日本語のテキスト、そして中文", "日本語のテキスト、そして中文"),
      (
        "é€😀ñ\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}",
        "é€😀ñ\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}"
      ),
      ("", ""),
    ], 0..<18)
  func `has its escapes undone`(text: (written: String, meant: String), distance: Int) throws {
    let before = String(repeating: "x", count: distance)
    #expect(
      try store("\"\(before)\(text.written)\"") == Array((before + text.meant).utf8))
  }

  @Test(
    arguments: [
      (Array(#"\x"#.utf8), JSONFault.unknownEscape, 0),
      (Array(#"\ud83dx\ude00"#.utf8), .unpairedSurrogate, 0),
      (Array(#"\u12g4"#.utf8), .unknownEscape, 0),
      ([0x0a], .controlCharacter, 0),
      ([0x00], .controlCharacter, 0),
      ([0xff, 0x20], .illFormedUTF8, 0),
      ([0xc0, 0x80], .illFormedUTF8, 0),
      ([0xe0, 0x80, 0x80], .illFormedUTF8, 0),
      ([0xed, 0xa0, 0x80, 0xe3, 0x81, 0x82], .illFormedUTF8, 0),
      ([0xe3, 0x81, 0x82, 0xed, 0xa0, 0x80], .illFormedUTF8, 3),
    ], 0..<18)
  func `is refused where it is none`(
    text: (bytes: [UInt8], fault: JSONFault, at: Int), distance: Int
  ) {
    let before = [UInt8](repeating: 0x78, count: distance + 1)
    let after = [UInt8](repeating: 0x22, count: 14)
    var bytes = before + text.bytes + [0x20] + after
    bytes[0] = 0x22
    #expect(fault(of: bytes) == .invalid(text.fault, at: text.at + distance + 1))
  }

  @Test(arguments: 1..<40)
  func `asks for more wherever it is cut`(count: Int) {
    let bytes = Array(#""{\"A\":\"b\",\"日本\":\"\ud83d\ude00\\\"}""#.utf8)
    #expect(fault(of: Array(bytes[..<count])) == .needsMore)
  }
}
