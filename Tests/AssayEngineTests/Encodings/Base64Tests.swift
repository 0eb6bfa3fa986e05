import AssayCore
import AssayEngine
import Testing

@Suite struct `Base64 text` {
  /// The offset of the fault within `text`, or nil, and the output that held a 1 before.
  private func decode(_ text: String) -> (fault: Int?, output: [UInt8]) {
    var output: [UInt8] = [1]
    let bytes = Array("<\(text)>".utf8)
    let fault = Base64.decode(bytes.span, 1..<bytes.count - 1, into: &output)
    return (fault.map { $0 - 1 }, output)
  }

  /// RFC 4648 section 10, and all 64 characters.
  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
    ("Zm9vYmE=", "fooba"), ("Zm9vYmFy", "foobar"),
  ])
  func `decodes what is padded`(text: String, plain: String) {
    let (fault, output) = decode(text)
    #expect(fault == nil)
    #expect(output == [1] + Array(plain.utf8))
  }

  @Test func `decodes every character`() {
    let (fault, output) = decode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    #expect(fault == nil)
    let groups = stride(from: 1, to: output.count, by: 3).map { output[$0..<$0 + 3] }
    let sextets = groups.flatMap { group in
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) }
      return [18, 12, 6, 0].map { UInt8(bits >> $0 & 63) }
    }
    #expect(sextets == Array(0..<64))
  }

  @Test func `lets unused bits be`() {
    #expect(decode("Zh==") == (nil, [1] + Array("f".utf8)))
  }

  @Test(arguments: [
    ("Z", 1), ("Zg", 2), ("Zg=", 3), ("Zm8", 3), ("Zm9vY", 5), ("=", 0), ("Z===", 1), ("====", 0),
    ("Zg==Zg==", 4), ("Zg===", 4), ("Zm8=\n", 4), ("Zm9v\nYmFy", 4), (" Zm9v", 0), ("Zm-_", 2),
    ("Zm9v YmFy", 4), ("Zm9vY=Fy", 5), ("Zg=v", 3), ("Zmé=", 2), ("Zm9v\0", 4),
  ])
  func `names the first bad byte and leaves the output alone`(text: String, offset: Int) {
    #expect(decode(text) == (offset, [1]))
  }
}
